// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import io.mizan.contract.key.Secrets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * What an operator sets. Each component is described, with its name and default, in {@link RuntimeSettings}.
 *
 * @param application names the application in keys and tokens; empty: the context path
 * @param development whether headers tell developers more
 * @param explainRoles whoever has one of them may ask in development why an answer comes from memory
 * @param maxBody the longest body of a call, in bytes
 * @param sharedMaxAge {@code s-maxage} of shared answers, in seconds; 0: none
 * @param cacheStatus whether {@code Cache-Status} is sent outside of development too
 * @param edge whether the shared caches in front obey the protocol's section 12
 * @param feed which edges are told what is stale
 * @param origins the application's own origins; empty: as the container tells them
 * @param csrfAllowed origins whose requests with a session are no forgeries
 * @param corsAllowed origins that may read answers; {@code *}: every one
 * @param roles roles that no declaration speaks of
 * @param freshTimeout how long an answer waits for the contexts that it brings along
 * @param acknowledgeTimeout how long an answer waits for caches to obey an invalidation
 * @param tokenLifetime how long a web token is good
 * @param nonceAttribute the request attribute that has the nonce of scripts; empty: none
 * @param staffRole who is told why a page was not rendered; empty: nobody
 * @param socket what bounds sockets
 * @param channel what bounds channels
 * @param secrets the keys
 */
public record Settings(
        Optional<String> application,
        boolean development,
        Set<String> explainRoles,
        int maxBody,
        long sharedMaxAge,
        boolean cacheStatus,
        boolean edge,
        FeedSettings feed,
        Set<String> origins,
        Set<String> csrfAllowed,
        Set<String> corsAllowed,
        SortedSet<String> roles,
        Duration freshTimeout,
        Duration acknowledgeTimeout,
        Duration tokenLifetime,
        Optional<String> nonceAttribute,
        Optional<String> staffRole,
        SocketSettings socket,
        ChannelSettings channel,
        Secrets secrets) {

    /**
     * Whether {@code Cache-Status} is sent.
     *
     * @return true in development, or where it is switched on
     */
    public boolean tellsCacheStatus() {
        return development || cacheStatus;
    }
}
