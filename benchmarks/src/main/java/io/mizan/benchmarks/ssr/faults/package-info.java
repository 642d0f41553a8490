/** Whatever goes wrong with what renders pages, while others ask for them: every page has to arrive. */
@NullMarked
package io.mizan.benchmarks.ssr.faults;

import org.jspecify.annotations.NullMarked;
