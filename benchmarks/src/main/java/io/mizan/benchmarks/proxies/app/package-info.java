/** The application behind the proxies: something for everyone, for a role and for one caller, and what makes it stale. */
@NullMarked
package io.mizan.benchmarks.proxies.app;

import org.jspecify.annotations.NullMarked;
