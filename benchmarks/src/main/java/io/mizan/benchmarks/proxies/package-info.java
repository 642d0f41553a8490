/** The command that tries real shared caches in front of servers: whether anybody is given what is another's, or stale. */
@NullMarked
package io.mizan.benchmarks.proxies;

import org.jspecify.annotations.NullMarked;
