// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import io.mizan.cache.clock.Place;
import io.mizan.spi.ContextCache.Body;

/** A body that is kept, at the place where it is noted that it is stale. */
public final class Kept extends Place {

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

    /**
     * What goes out.
     *
     * @return the body
     */
    public Body body() {
        return body;
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
