/** Applications that come and go, and two of them beside each other in one server. */
@NullMarked
package io.mizan.it.wars;

import org.jspecify.annotations.NullMarked;
