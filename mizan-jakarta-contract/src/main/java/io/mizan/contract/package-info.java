/** From annotated classes to a contract, and from a contract to every byte on the wire; see the packages below. */
@NullMarked
package io.mizan.contract;

import org.jspecify.annotations.NullMarked;
