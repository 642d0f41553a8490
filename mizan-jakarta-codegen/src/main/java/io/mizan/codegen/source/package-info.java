/** Where contracts come from when no server runs: compiled classes, and contract files. */
@NullMarked
package io.mizan.codegen.source;

import org.jspecify.annotations.NullMarked;
