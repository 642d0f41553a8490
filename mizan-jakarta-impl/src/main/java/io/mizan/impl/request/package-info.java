/** The request under way: who asks, what runs in it, and what has come of it. */
@NullMarked
package io.mizan.impl.request;

import org.jspecify.annotations.NullMarked;
