// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.diary;

import io.mizan.cache.peer.Memory;
import io.mizan.spi.Stale;
import java.time.Duration;
import java.util.List;

/** A memory that writes down what other nodes make it forget. */
public final class NotedMemory implements Memory {

    private final Memory memory;
    private final Diary diary;

    /**
     * Notes what it hands on.
     *
     * @param memory that obeys
     * @param diary that remembers
     */
    public NotedMemory(Memory memory, Diary diary) {
        this.memory = memory;
        this.diary = diary;
    }

    @Override
    public void stale(List<Stale> stale) {
        stale(stale, "", "another");
    }

    @Override
    public void stale(List<Stale> stale, String origin, String node) {
        memory.stale(stale);
        diary.removed(stale, origin, node);
    }

    @Override
    public void keepOut(List<Stale> stale, Duration recovery) {
        memory.keepOut(stale, recovery);
        diary.removed(stale, "", "another, whose transaction has an unknown outcome");
    }

    @Override
    public Duration keptOut() {
        return memory.keptOut();
    }

    /** What one may have missed counts as an invalidation of everything, and its reason as where it came from. */
    @Override
    public void flush(String reason) {
        memory.flush(reason);
        diary.removed(List.of(new Stale.Everything()), "", reason);
    }
}
