// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import io.mizan.cache.clock.Place;
import io.mizan.spi.ContextCache.Body;

/**
 * A body that is kept.
 *
 * @param body what goes out
 * @param stamp taken before anything was read for it
 * @param place where it is noted that it is stale
 */
public record Kept(Body body, long stamp, Place place) {}
