// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.ssr.pool.Health;
import java.util.Map;
import java.util.TreeMap;

/** The figures of one application. */
final class PageFigures implements PageFiguresMXBean {

    private static final Health NONE = new Health(0, 0, 0, 0, 0, 0);

    private final Workshop workshop;

    PageFigures(Workshop workshop) {
        this.workshop = workshop;
    }

    private Health health() {
        return workshop.health().orElse(NONE);
    }

    @Override
    public long getRendered() {
        return workshop.renderer().rendered();
    }

    @Override
    public Map<String, Long> getFallbacks() {
        Map<String, Long> fallbacks = new TreeMap<>();
        workshop.fallbacks().counts().forEach((reason, count) -> fallbacks.put(reason.word(), count));
        return fallbacks;
    }

    @Override
    public int getReady() {
        return health().ready();
    }

    @Override
    public int getInHand() {
        return health().load();
    }

    @Override
    public long getStarts() {
        return health().starts();
    }

    @Override
    public long getRecycled() {
        return health().recycled();
    }
}
