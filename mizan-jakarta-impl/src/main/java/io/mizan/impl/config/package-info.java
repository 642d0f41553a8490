/** The settings below {@code mizan.}: one record, its defaults, and where they are read. */
@NullMarked
package io.mizan.impl.config;

import org.jspecify.annotations.NullMarked;
