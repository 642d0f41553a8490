/** Visits of pets to the clinic. */
@NullMarked
package io.mizan.petclinic.visits;

import org.jspecify.annotations.NullMarked;
