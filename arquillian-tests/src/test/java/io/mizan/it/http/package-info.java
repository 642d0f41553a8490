/** The client side of the tests: one browser, and a bare socket for what no client would send. */
@NullMarked
package io.mizan.it.http;

import org.jspecify.annotations.NullMarked;
