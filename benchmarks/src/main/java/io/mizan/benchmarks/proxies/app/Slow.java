// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A fetch that has read and not answered yet, while a call changes what it has read. */
@ApplicationScoped
public class Slow {
    private static final long SECONDS = 20;

    private record Gate(CountDownLatch reader, CountDownLatch release) {}

    private final Map<Long, Gate> gates = new ConcurrentHashMap<>();

    @Inject
    Versions versions;

    /** Holds the next fetch, after it has read. */
    @Client
    public void hold(long ownerId) {
        gates.put(ownerId, new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Waits for the fetch that is held, then changes what it has read. */
    @Client(affects = SlowContext.class)
    public Version changeSlow(@AffectsParam long ownerId) throws InterruptedException {
        Gate gate = gates.get(ownerId);
        if (gate == null || !gate.reader.await(SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("no fetch is held");
        }
        return versions.change("slow " + ownerId);
    }

    /** Lets the fetch go on. */
    @Client
    public void release(long ownerId) {
        Gate gate = gates.remove(ownerId);
        if (gate != null) {
            gate.release.countDown();
        }
    }

    /** Reads, and waits if it is held. */
    @Client(context = SlowContext.class)
    public Version slow(long ownerId) throws InterruptedException {
        Version version = versions.of("slow " + ownerId);
        Gate gate = gates.get(ownerId);
        if (gate != null && gate.reader.getCount() > 0) {
            gate.reader.countDown();
            if (!gate.release.await(SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("held for too long");
            }
        }
        return version;
    }
}
