/** A small application with resources, a filter and an exception mapper of its own. */
@NullMarked
package io.mizan.it.neighbour.app;

import org.jspecify.annotations.NullMarked;
