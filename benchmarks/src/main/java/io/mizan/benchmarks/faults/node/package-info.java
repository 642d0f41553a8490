/** A node of the harness: a JVM with the cache and a connection to the truth, which does what its controller asks for. */
@NullMarked
package io.mizan.benchmarks.faults.node;

import org.jspecify.annotations.NullMarked;
