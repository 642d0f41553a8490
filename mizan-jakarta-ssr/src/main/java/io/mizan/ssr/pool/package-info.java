/** The processes of an application: which renders what, and what takes the place of one that has ended. */
@NullMarked
package io.mizan.ssr.pool;

import org.jspecify.annotations.NullMarked;
