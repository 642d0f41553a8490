/** What an application writes: annotations, {@link io.mizan.Caller}, {@link io.mizan.Guard}, {@link io.mizan.Invalidation}, {@link io.mizan.Channel} and the exceptions that a client understands. */
@NullMarked
package io.mizan;

import org.jspecify.annotations.NullMarked;
