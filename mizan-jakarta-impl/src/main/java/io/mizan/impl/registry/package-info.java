/** The contract with its beans and classes: what a name or a method of this application leads to. */
@NullMarked
package io.mizan.impl.registry;

import org.jspecify.annotations.NullMarked;
