/** The contract as {@code mizan.kdl}, and what is hashed of it. */
@NullMarked
package io.mizan.contract.kdl;

import org.jspecify.annotations.NullMarked;
