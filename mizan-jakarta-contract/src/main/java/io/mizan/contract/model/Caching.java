// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.time.Duration;
import java.util.Optional;

/**
 * How answers may be kept.
 *
 * @param per for whom one stored answer is good
 * @param never whether nothing is kept by a server or a shared cache
 * @param maxAge the longest life of an entry in a server's cache
 * @param edge how long an edge may answer a guarded context alone
 */
public record Caching(Per per, boolean never, Optional<Duration> maxAge, Optional<Duration> edge) {

    /** For whom one stored answer is good. */
    public enum Per {
        /** For everyone. */
        EVERYONE,
        /** For one caller with his roles. */
        CALLER,
        /** For callers with the same roles. */
        ROLES
    }
}
