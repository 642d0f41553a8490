/** Pages that a server renders: what a browser gets of them. */
@NullMarked
package io.mizan.it.pages;

import org.jspecify.annotations.NullMarked;
