/** The clinic's vets and their specialties. */
@NullMarked
package io.mizan.petclinic.vets;

import org.jspecify.annotations.NullMarked;
