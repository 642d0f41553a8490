/** The code of the README. */
@NullMarked
package io.mizan.docs.sample.readme;

import org.jspecify.annotations.NullMarked;
