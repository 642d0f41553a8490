/** What a thousand functions add to a deployment. */
@NullMarked
package io.mizan.benchmarks.deployment;

import org.jspecify.annotations.NullMarked;
