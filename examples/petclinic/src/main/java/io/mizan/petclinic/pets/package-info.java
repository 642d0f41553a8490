/** Pets and their types, and who may change a pet. */
@NullMarked
package io.mizan.petclinic.pets;

import org.jspecify.annotations.NullMarked;
