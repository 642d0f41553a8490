/** The petclinic as its users meet it: over HTTP. */
@NullMarked
package io.mizan.petclinic;

import org.jspecify.annotations.NullMarked;
