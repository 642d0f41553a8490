/** Clients in TypeScript: types, contexts and functions for {@code @mizan/base}, with no framework. */
@NullMarked
package io.mizan.codegen.typescript;

import org.jspecify.annotations.NullMarked;
