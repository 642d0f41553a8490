/** The cache: what a hit, a miss, an invalidation and an entry cost. */
@NullMarked
package io.mizan.benchmarks.cache;

import org.jspecify.annotations.NullMarked;
