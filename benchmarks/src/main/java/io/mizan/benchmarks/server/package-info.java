/** Servers, each a process of its own with the JVM flags that it comes with. */
@NullMarked
package io.mizan.benchmarks.server;

import org.jspecify.annotations.NullMarked;
