/** Declarations that are wrong: they stop the deployment, with everything that is wrong in one message. */
@NullMarked
package io.mizan.it.wrong;

import org.jspecify.annotations.NullMarked;
