/** The settings below {@code mizan.cache.}, and what stands beside them in a deployment. */
@NullMarked
package io.mizan.cache.settings;

import org.jspecify.annotations.NullMarked;
