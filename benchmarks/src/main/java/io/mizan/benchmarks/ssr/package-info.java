/** Pages rendered by workers, and by others: what each costs, and whether anybody is given what is another's. */
@NullMarked
package io.mizan.benchmarks.ssr;

import org.jspecify.annotations.NullMarked;
