/** The plugin in real builds. */
@NullMarked
package io.mizan.maven;

import org.jspecify.annotations.NullMarked;
