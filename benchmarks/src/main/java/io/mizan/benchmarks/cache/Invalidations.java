// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.spi.Stale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An invalidation of one owner among many, and of one among few. */
@State(Scope.Thread)
public class Invalidations {
    private static final int FEW = 1_000;
    private static final int MANY = 1_000_000;
    private static final int OWNERS = 1 << 10;

    private final List<List<Stale>> stale = new ArrayList<>();
    private int turn;

    /** Prepares what is told. */
    public Invalidations() {
        for (int i = 0; i < OWNERS; i++) {
            stale.add(List.of(new Stale.Instances(Warm.CONTEXT, Map.of("owner_id", String.valueOf(i)))));
        }
    }

    /** A cache with many entries. */
    @State(Scope.Benchmark)
    public static class Many {
        private final Warm warm = new Warm(MANY);
    }

    /** A cache with few. */
    @State(Scope.Benchmark)
    public static class Few {
        private final Warm warm = new Warm(FEW);
    }

    private List<Stale> next() {
        return stale.get(turn++ & (OWNERS - 1));
    }

    /** With a million entries. */
    @Benchmark
    public Object ours(Many many) {
        return many.warm.cache().invalidated(next());
    }

    /** With a thousand. */
    @Benchmark
    public Object theirs(Few few) {
        return few.warm.cache().invalidated(next());
    }
}
