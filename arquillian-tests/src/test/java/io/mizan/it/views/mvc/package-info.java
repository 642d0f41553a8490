/** An application with controllers of Jakarta MVC whose views are components. */
@NullMarked
package io.mizan.it.views.mvc;

import org.jspecify.annotations.NullMarked;
