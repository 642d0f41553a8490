/** Where Bun is. */
@NullMarked
package io.mizan.ssr.binary;

import org.jspecify.annotations.NullMarked;
