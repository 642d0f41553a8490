/** A cluster of nodes: leases, invalidations that are acknowledged, and the JGroups channel that they go over. */
@NullMarked
package io.mizan.cache.cluster;

import org.jspecify.annotations.NullMarked;
