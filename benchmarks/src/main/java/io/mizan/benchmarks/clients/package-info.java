/** What generated clients cost a developer: writing them, having them compiled, and being told of a mistake. */
@NullMarked
package io.mizan.benchmarks.clients;

import org.jspecify.annotations.NullMarked;
