/** Documentation comments beside compiled classes, which have none themselves. */
@NullMarked
package io.mizan.codegen.documentation;

import org.jspecify.annotations.NullMarked;
