// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache.app;

import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The same function in both contexts, with a query that takes a millisecond. */
@ApplicationScoped
public class Owners {
    private static final Duration QUERY = Duration.ofMillis(1);

    /** What both give. */
    public record Owner(long id, String name, String letter) {}

    /** Asked for once. */
    @Client(context = KeptContext.class)
    public Owner keptOwner(long ownerId) {
        return owner(ownerId);
    }

    /** Asked for each time. */
    @Client(context = UnkeptContext.class)
    public Owner unkeptOwner(long ownerId) {
        return owner(ownerId);
    }

    /** The query. */
    public static Owner owner(long id) {
        LockSupport.parkNanos(QUERY.toNanos());
        return new Owner(id, "Jean-François Coleman", "rabies shot, and a look at the left ear. ".repeat(25));
    }
}
