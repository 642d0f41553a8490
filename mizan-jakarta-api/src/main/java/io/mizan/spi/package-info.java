/** What other modules plug in: caches of answers and listeners to invalidations, found as CDI beans. */
@NullMarked
package io.mizan.spi;

import org.jspecify.annotations.NullMarked;
