/** What a node keeps: bodies by key, bounded in number and in time. */
@NullMarked
package io.mizan.cache.entry;

import org.jspecify.annotations.NullMarked;
