/** What a caller sees of his own. */
@NullMarked
package io.mizan.petclinic.dashboard;

import org.jspecify.annotations.NullMarked;
