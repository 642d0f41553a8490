// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.cache.Counts;
import java.util.Map;
import java.util.function.Supplier;

/** The figures of one cache. */
final class CacheFigures implements CacheFiguresMXBean {

    private final Supplier<Counts> counts;
    private final Supplier<String> passedBy;

    CacheFigures(Supplier<Counts> counts, Supplier<String> passedBy) {
        this.counts = counts;
        this.passedBy = passedBy;
    }

    @Override
    public long getHits() {
        return counts.get().hits();
    }

    @Override
    public long getMisses() {
        return counts.get().misses();
    }

    @Override
    public Map<String, Long> getBypasses() {
        return counts.get().bypasses();
    }

    @Override
    public long getInvalidations() {
        return counts.get().invalidations();
    }

    @Override
    public long getJoins() {
        return counts.get().joins();
    }

    @Override
    public long getEntries() {
        return counts.get().entries();
    }

    @Override
    public String getPassedBy() {
        return passedBy.get();
    }
}
