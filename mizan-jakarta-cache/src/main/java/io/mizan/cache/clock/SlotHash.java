// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.clock;

import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Says in which slot a scope is noted. Two scopes may share one: that costs a miss, never a stale answer. The seed is the
 * node's own, so that nobody outside can choose values that collide.
 */
final class SlotHash {

    private static final long PRIME = 0x100000001b3L; // of FNV-1a

    private final long seed;
    private final int bits;

    /** Slots of 2^bits. */
    SlotHash(RandomGenerator random, int bits) {
        this.seed = random.nextLong();
        this.bits = bits;
    }

    int of(String context, List<String> names, Map<String, String> values) {
        long hash = mixed(seed, context);
        for (String name : names) {
            hash = mixed(mixed(hash, name), values.getOrDefault(name, ""));
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL; // the finalizer of MurmurHash3
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return (int) (hash >>> (Long.SIZE - bits));
    }

    private static long mixed(long before, String text) {
        long hash = (before ^ text.length()) * PRIME;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        return hash;
    }
}
