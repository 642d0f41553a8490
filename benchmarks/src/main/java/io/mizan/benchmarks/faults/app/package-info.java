/** The application of the fault runs inside servers: items of a table, read and changed by Jakarta Persistence. */
@NullMarked
package io.mizan.benchmarks.faults.app;

import org.jspecify.annotations.NullMarked;
