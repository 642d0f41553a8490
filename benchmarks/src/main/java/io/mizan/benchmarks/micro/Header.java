// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.contract.header.InvalidateHeader;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.State;

/** The header of a call that affects two contexts, one of them in a scope. */
@State(org.openjdk.jmh.annotations.Scope.Benchmark)
public class Header {
    private final Invalidations made = Invalidations.of(
            List.of(Scope.of("owner", Map.of("owner_id", ScopeValue.integer(5))), Scope.whole("owner_list")));

    /** As the library writes it. */
    @Benchmark
    public String ours() {
        return InvalidateHeader.write(made);
    }
}
