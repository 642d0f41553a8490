/** The renderer as a bean that starts and ends with its application. */
@NullMarked
package io.mizan.ssr.cdi;

import org.jspecify.annotations.NullMarked;
