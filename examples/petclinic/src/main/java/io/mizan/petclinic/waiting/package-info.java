/** The waiting room: who waits, and a channel that says who has just come and who is called in. */
@NullMarked
package io.mizan.petclinic.waiting;

import org.jspecify.annotations.NullMarked;
