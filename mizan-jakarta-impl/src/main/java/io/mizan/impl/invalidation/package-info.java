/** What a transaction or a call makes stale, and when that is published. */
@NullMarked
package io.mizan.impl.invalidation;

import org.jspecify.annotations.NullMarked;
