/** One process that renders: its start, the renders in flight, its log and its end. */
@NullMarked
package io.mizan.ssr.worker;

import org.jspecify.annotations.NullMarked;
