/** The annotations and types that an application writes against. */
@NullMarked
package io.mizan;

import org.jspecify.annotations.NullMarked;
