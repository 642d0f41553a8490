/** Frames between the server and a worker: a JSON head and raw bytes, each with its length before it. */
@NullMarked
package io.mizan.ssr.frame;

import org.jspecify.annotations.NullMarked;
