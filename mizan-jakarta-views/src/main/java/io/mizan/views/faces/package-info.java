/** The component for Jakarta Faces. A server without them never loads it. */
@NullMarked
package io.mizan.views.faces;

import org.jspecify.annotations.NullMarked;
