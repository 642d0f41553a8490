/** What clients are generated for: a contract in, files out. */
@NullMarked
package io.mizan.codegen.target;

import org.jspecify.annotations.NullMarked;
