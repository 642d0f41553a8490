/** What goes into the WAR beside the others on a server that has MicroProfile GraphQL, which is SmallRye's. */
@NullMarked
package io.mizan.benchmarks.cache.graphql;

import org.jspecify.annotations.NullMarked;
