// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

/**
 * Who is told all that becomes stale, and what bounds that. Each component is described, with its name and default, in
 * {@link RuntimeSettings}.
 *
 * @param credentials what an edge shows that it is one
 * @param history how many invalidations are kept for edges that come back
 * @param connections how many edges a node tells at a time
 */
public record FeedSettings(EdgeCredentials credentials, int history, int connections) {}
