/** The command that measures the library against what a server does by itself. */
@NullMarked
package io.mizan.benchmarks;

import org.jspecify.annotations.NullMarked;
