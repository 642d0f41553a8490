/** The names of contexts, functions, channels and parameters on the wire (protocol §1). */
@NullMarked
package io.mizan.contract.name;

import org.jspecify.annotations.NullMarked;
