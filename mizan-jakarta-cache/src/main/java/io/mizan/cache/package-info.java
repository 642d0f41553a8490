/** Answers of contexts in memory that are never stale: what is kept, who runs, and what an invalidation reaches. */
@NullMarked
package io.mizan.cache;

import org.jspecify.annotations.NullMarked;
