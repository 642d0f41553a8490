/** Three users of the test applications and the two ways in which they log in. */
@NullMarked
package io.mizan.it.users;

import org.jspecify.annotations.NullMarked;
