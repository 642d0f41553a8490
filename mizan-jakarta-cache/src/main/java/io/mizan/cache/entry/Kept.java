// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import io.mizan.cache.clock.Place;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Source;

/** A body that is kept, at the place where it is noted that it is stale: as it is, the answer of a hit. */
public final class Kept extends Place implements Answer {

    private final Body body;
    private final long stamp;

    /**
     * Keeps a body.
     *
     * @param body what goes out
     * @param stamp taken before anything was read for it
     * @param place where it is noted that it is stale
     */
    public Kept(Body body, long stamp, Place place) {
        super(place);
        this.body = body;
        this.stamp = stamp;
    }

    @Override
    public Body body() {
        return body;
    }

    @Override
    public Source source() {
        return Source.HIT;
    }

    @Override
    public String detail() {
        return "";
    }

    /**
     * When its request began.
     *
     * @return the clock's stamp
     */
    public long stamp() {
        return stamp;
    }
}
