/** The library beside an application's own Jakarta REST: neither touches the other. */
@NullMarked
package io.mizan.it.neighbour;

import org.jspecify.annotations.NullMarked;
