/** Who decides which nodes of a cluster are alive: a small table in a database that all of them use. */
@NullMarked
package io.mizan.cache.witness;

import org.jspecify.annotations.NullMarked;
