/** Where Bun is. */
@NullMarked
package io.mizan.contract.bun;

import org.jspecify.annotations.NullMarked;
