/** JMH: the steps of the wire, one by one. */
@NullMarked
package io.mizan.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
