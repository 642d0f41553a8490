/** Clients in Python: dataclasses and a class with a method for each context and call, synchronous and asynchronous. */
@NullMarked
package io.mizan.codegen.python;

import org.jspecify.annotations.NullMarked;
