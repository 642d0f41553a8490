/** The nodes that an application runs on. */
@NullMarked
package io.mizan.impl.node;

import org.jspecify.annotations.NullMarked;
