/** What other modules plug in, found as CDI beans: caches of answers, listeners to invalidations, what renders pages, other nodes. */
@NullMarked
package io.mizan.spi;

import org.jspecify.annotations.NullMarked;
