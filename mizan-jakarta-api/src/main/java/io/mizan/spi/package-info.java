/** What other modules and applications may plug in. */
@NullMarked
package io.mizan.spi;

import org.jspecify.annotations.NullMarked;
