/** When what was made stale: the clock that says of an entry, in a few comparisons, whether it still holds. */
@NullMarked
package io.mizan.cache.clock;

import org.jspecify.annotations.NullMarked;
