/** The load: whole answers over connections that are kept alive, A and B in turn. */
@NullMarked
package io.mizan.benchmarks.http;

import org.jspecify.annotations.NullMarked;
