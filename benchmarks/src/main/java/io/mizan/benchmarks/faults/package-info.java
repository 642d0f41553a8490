/** Faults: nodes are stopped, cut off, killed and joined while each read is checked against what was answered before it. */
@NullMarked
package io.mizan.benchmarks.faults;

import org.jspecify.annotations.NullMarked;
