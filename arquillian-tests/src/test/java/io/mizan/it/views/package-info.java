/** Parts of pages that something else makes: what a browser gets of them. */
@NullMarked
package io.mizan.it.views;

import org.jspecify.annotations.NullMarked;
