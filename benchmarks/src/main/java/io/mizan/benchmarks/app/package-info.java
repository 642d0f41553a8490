/** The WAR that is measured: the same records by the protocol and by plain JAX-RS. */
@NullMarked
package io.mizan.benchmarks.app;

import org.jspecify.annotations.NullMarked;
