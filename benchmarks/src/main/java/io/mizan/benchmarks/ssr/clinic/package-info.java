/** What pages show: owners and their pets. */
@NullMarked
package io.mizan.benchmarks.ssr.clinic;

import org.jspecify.annotations.NullMarked;
