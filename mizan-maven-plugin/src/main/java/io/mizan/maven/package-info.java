/** The command {@code mizan} as goals of Maven: each goal fills in what the build knows and runs the command of its name. */
@NullMarked
package io.mizan.maven;

import org.jspecify.annotations.NullMarked;
