/** The sample's data, and as many more owners as are asked for. */
@NullMarked
package io.mizan.petclinic.data;

import org.jspecify.annotations.NullMarked;
