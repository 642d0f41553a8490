/** The pages of the reference that follow from the code, each held against it. */
@NullMarked
package io.mizan.docs;

import org.jspecify.annotations.NullMarked;
