/** An application whose pages a server renders. */
@NullMarked
package io.mizan.it.pages.app;

import org.jspecify.annotations.NullMarked;
