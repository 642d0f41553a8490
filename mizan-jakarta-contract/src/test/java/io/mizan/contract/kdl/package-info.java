/** Tests of the contract as KDL and of what is hashed of it. */
@NullMarked
package io.mizan.contract.kdl;

import org.jspecify.annotations.NullMarked;
