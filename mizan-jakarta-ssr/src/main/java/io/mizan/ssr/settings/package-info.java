/** The settings below {@code mizan.ssr.}. */
@NullMarked
package io.mizan.ssr.settings;

import org.jspecify.annotations.NullMarked;
