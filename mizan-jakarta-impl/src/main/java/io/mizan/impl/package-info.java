/** The protocol on CDI and JAX-RS. */
@NullMarked
package io.mizan.impl;

import org.jspecify.annotations.NullMarked;
