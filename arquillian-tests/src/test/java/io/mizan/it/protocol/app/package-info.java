/** The application that the tests of the protocol talk to: a bit of everything that goes over the wire. */
@NullMarked
package io.mizan.it.protocol.app;

import org.jspecify.annotations.NullMarked;
