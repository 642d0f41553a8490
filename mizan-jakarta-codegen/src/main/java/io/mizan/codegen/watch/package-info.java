/** Notices that classes were compiled anew. */
@NullMarked
package io.mizan.codegen.watch;

import org.jspecify.annotations.NullMarked;
