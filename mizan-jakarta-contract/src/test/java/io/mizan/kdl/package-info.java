/** The language, by a suite of cases in the form of its own, and by its laws. */
@NullMarked
package io.mizan.kdl;

import org.jspecify.annotations.NullMarked;
