/** The house: which module and which package may know which. */
@NullMarked
package io.mizan.architecture;

import org.jspecify.annotations.NullMarked;
