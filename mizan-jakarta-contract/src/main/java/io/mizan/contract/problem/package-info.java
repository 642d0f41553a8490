/** What can be wrong with a declaration: numbered problems that say what, where and what to write instead. */
@NullMarked
package io.mizan.contract.problem;

import org.jspecify.annotations.NullMarked;
