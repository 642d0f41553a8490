/** What was declared, and everything that follows from it without a server. */
@NullMarked
package io.mizan.contract;

import org.jspecify.annotations.NullMarked;
