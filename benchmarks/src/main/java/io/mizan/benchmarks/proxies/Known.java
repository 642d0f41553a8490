// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which versions the answers to calls have told of, and when. */
final class Known {
    private final Map<String, ConcurrentSkipListMap<Long, Long>> told = new ConcurrentHashMap<>();

    /** A call was answered: from now on nobody may see an older version. */
    void tell(String subject, long version, long nanos) {
        told.computeIfAbsent(subject, s -> new ConcurrentSkipListMap<>()).merge(nanos, version, Math::max);
    }

    /** The highest version that had been told of by then. */
    long by(String subject, long nanos) {
        return told.getOrDefault(subject, new ConcurrentSkipListMap<>()).headMap(nanos, true).values().stream()
                .mapToLong(v -> v)
                .max()
                .orElse(0);
    }
}
