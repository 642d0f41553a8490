/** The promises, over HTTP, on every server. */
@NullMarked
package io.mizan.it;

import org.jspecify.annotations.NullMarked;
