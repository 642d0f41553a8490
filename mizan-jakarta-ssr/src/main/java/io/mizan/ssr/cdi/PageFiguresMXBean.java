// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import java.util.Map;

/** The figures of an application's pages in JMX: {@code io.mizan:type=Pages}. */
public interface PageFiguresMXBean {

    /**
     * Pages that workers have rendered.
     *
     * @return since the application has begun
     */
    long getRendered();

    /**
     * Pages that were left to browsers.
     *
     * @return by reason, since the application has begun
     */
    Map<String, Long> getFallbacks();

    /**
     * Workers that can render.
     *
     * @return at this moment
     */
    int getReady();

    /**
     * Pages that workers have in hand.
     *
     * @return at this moment
     */
    int getInHand();

    /**
     * Workers that were started.
     *
     * @return since the application has begun
     */
    long getStarts();

    /**
     * Workers that were replaced because they were old or fat.
     *
     * @return since the application has begun
     */
    long getRecycled();
}
