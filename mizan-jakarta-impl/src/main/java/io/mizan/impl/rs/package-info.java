/** The protocol's addresses: one filter in front, and what answers behind it. */
@NullMarked
package io.mizan.impl.rs;

import org.jspecify.annotations.NullMarked;
