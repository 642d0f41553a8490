// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import java.util.Map;

/** What a console of JMX shows of an application's cache, below {@code io.mizan:type=Cache}. */
public interface CacheFiguresMXBean {

    /**
     * Answers from memory.
     *
     * @return since the start
     */
    long getHits();

    /**
     * Runs of a context's functions.
     *
     * @return since the start
     */
    long getMisses();

    /**
     * How often the cache was passed by, by reason.
     *
     * @return since the start
     */
    Map<String, Long> getBypasses();

    /**
     * Invalidations of this node's own mutations.
     *
     * @return since the start
     */
    long getInvalidations();

    /**
     * How often someone has waited for another's run.
     *
     * @return since the start
     */
    long getJoins();

    /**
     * Bodies in memory, stale ones among them.
     *
     * @return an estimate
     */
    long getEntries();

    /**
     * Why the cache is passed by just now; empty: it serves.
     *
     * @return a detail of {@code Cache-Status}
     */
    String getPassedBy();
}
