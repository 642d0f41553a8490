/** The WAR whose pages are private: each visitor has other owners at the same address. */
@NullMarked
package io.mizan.benchmarks.ssr.people;

import org.jspecify.annotations.NullMarked;
