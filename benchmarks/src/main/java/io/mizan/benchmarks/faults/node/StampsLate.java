// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import io.mizan.spi.ContextCache;

/** A mistake: the stamp of an entry is taken after its functions have run. */
final class StampsLate extends Wrapped {

    StampsLate(Origin inner) {
        super(inner);
    }

    /** Nothing was stored. */
    private static final class Missing extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public ContextCache cache() {
        return () -> this::get;
    }

    private ContextCache.Answer get(ContextCache.Entry entry, ContextCache.Filler filler) throws Exception {
        try {
            return super.cache().begin().get(entry, () -> {
                throw new Missing();
            });
        } catch (Missing missing) {
            ContextCache.Body body = filler.fill();
            return super.cache().begin().get(entry, () -> body);
        }
    }
}
