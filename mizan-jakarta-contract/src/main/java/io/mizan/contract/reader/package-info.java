/** The one reader of declarations: from annotated classes to the contract, with all that is wrong with them. */
@NullMarked
package io.mizan.contract.reader;

import org.jspecify.annotations.NullMarked;
