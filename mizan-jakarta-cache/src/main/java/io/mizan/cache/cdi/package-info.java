/** The cache as a bean: made by the settings when an application starts, and gone with it. */
@NullMarked
package io.mizan.cache.cdi;

import org.jspecify.annotations.NullMarked;
