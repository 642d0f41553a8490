/** Applications that a benchmark writes itself, compiled. */
@NullMarked
package io.mizan.benchmarks.compiler;

import org.jspecify.annotations.NullMarked;
