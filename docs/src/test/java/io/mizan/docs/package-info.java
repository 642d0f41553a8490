/** What the pages say of the code, held against it: those of the reference that follow from it, and code in all of them. */
@NullMarked
package io.mizan.docs;

import org.jspecify.annotations.NullMarked;
