/** A notice board that uses everything the library has, deployed several times: over and over, and beside itself. */
@NullMarked
package io.mizan.it.wars.app;

import org.jspecify.annotations.NullMarked;
