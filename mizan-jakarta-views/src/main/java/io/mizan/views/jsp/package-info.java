/** The tag for Jakarta Pages. A server without them never loads it. */
@NullMarked
package io.mizan.views.jsp;

import org.jspecify.annotations.NullMarked;
