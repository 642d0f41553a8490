/** Owners: the list, one owner's page, and what changes them. */
@NullMarked
package io.mizan.petclinic.owners;

import org.jspecify.annotations.NullMarked;
