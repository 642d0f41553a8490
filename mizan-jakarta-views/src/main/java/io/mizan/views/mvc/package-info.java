/** Components as views of Jakarta MVC. A server without it never loads them. */
@NullMarked
package io.mizan.views.mvc;

import org.jspecify.annotations.NullMarked;
