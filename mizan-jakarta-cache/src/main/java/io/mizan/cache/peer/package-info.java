/** The other nodes, as the cache of one node sees them, and its memory, as they do. */
@NullMarked
package io.mizan.cache.peer;

import org.jspecify.annotations.NullMarked;
