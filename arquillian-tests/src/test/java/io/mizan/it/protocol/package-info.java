/** The protocol's sections 2 to 8, over HTTP: one application, and its tests by theme. */
@NullMarked
package io.mizan.it.protocol;

import org.jspecify.annotations.NullMarked;
