/** An application whose pages of Jakarta Pages and Jakarta Faces have parts that a server renders. */
@NullMarked
package io.mizan.it.views.app;

import org.jspecify.annotations.NullMarked;
