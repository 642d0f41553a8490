// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.peer;

import io.mizan.spi.Stale;
import java.util.List;

/** What a node keeps, as others move it. For use by any number of threads; nothing here blocks. */
public interface Memory {

    /**
     * Obeys an invalidation of another node: when it returns, what is stale is served no more.
     *
     * @param stale what is stale
     */
    void stale(List<Stale> stale);

    /**
     * Forgets everything, since an invalidation may have been missed.
     *
     * @param reason why, for those who look for the cause
     */
    void flush(String reason);
}
