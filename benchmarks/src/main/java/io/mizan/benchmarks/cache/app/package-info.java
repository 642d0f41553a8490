/** The WAR with the cache: one record that is kept, one that is not, and the same bytes by plain JAX-RS. */
@NullMarked
package io.mizan.benchmarks.cache.app;

import org.jspecify.annotations.NullMarked;
