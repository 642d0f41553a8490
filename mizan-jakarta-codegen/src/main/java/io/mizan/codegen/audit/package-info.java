/** Who may call what, for people who have to answer for it. */
@NullMarked
package io.mizan.codegen.audit;

import org.jspecify.annotations.NullMarked;
