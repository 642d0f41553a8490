/** The contract as {@code mizan.kdl}, what is hashed of it, and a writer of KDL 2.0 (kdl.dev). */
@NullMarked
package io.mizan.contract.kdl;

import org.jspecify.annotations.NullMarked;
