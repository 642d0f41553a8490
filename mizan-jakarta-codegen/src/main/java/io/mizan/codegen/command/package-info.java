/** The command {@code mizan}. */
@NullMarked
package io.mizan.codegen.command;

import org.jspecify.annotations.NullMarked;
