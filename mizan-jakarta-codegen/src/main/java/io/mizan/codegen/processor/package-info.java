/** The annotation processor: declarations as a compiler at work sees them, and what is wrong with them on the line itself. */
@NullMarked
package io.mizan.codegen.processor;

import org.jspecify.annotations.NullMarked;
