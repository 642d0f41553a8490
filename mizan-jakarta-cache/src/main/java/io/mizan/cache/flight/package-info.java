/** Runs that many wait for: one for all who ask for the same at the same state. */
@NullMarked
package io.mizan.cache.flight;

import org.jspecify.annotations.NullMarked;
