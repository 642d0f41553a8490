/** What is printed: a row for each figure. */
@NullMarked
package io.mizan.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
