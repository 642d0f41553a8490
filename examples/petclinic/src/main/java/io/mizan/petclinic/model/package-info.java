/** What the clinic stores: entities, with nothing of the wire. */
@NullMarked
package io.mizan.petclinic.model;

import org.jspecify.annotations.NullMarked;
