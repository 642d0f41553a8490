// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What an operator sets. Each component is described, with its name and default, in {@link SsrSettingNames}.
 *
 * @param workers how many processes render
 * @param bun the binary; empty: it is looked for
 * @param deadline how long a page may take
 * @param streamDeadline how long one may take that is sent as it comes
 * @param capacity how many pages a process has in hand
 * @param recycleRenders after how many pages a process is replaced; 0: never
 * @param recycleMemory above how many bytes a process is replaced; 0: never
 * @param locale the language of pages that say none
 * @param timeZone the zone that components see
 * @param env variables that are passed on
 * @param sources folders of front ends in development; empty: what was built
 * @param development whether developers are told more
 */
public record SsrSettings(
        int workers,
        Optional<String> bun,
        Duration deadline,
        Duration streamDeadline,
        int capacity,
        long recycleRenders,
        long recycleMemory,
        Locale locale,
        String timeZone,
        List<String> env,
        List<Path> sources,
        boolean development) {

    /**
     * Copies.
     *
     * @param workers how many processes render
     * @param bun the binary
     * @param deadline how long a page may take
     * @param streamDeadline how long one may take that is sent as it comes
     * @param capacity how many pages a process has in hand
     * @param recycleRenders after how many pages a process is replaced
     * @param recycleMemory above how many bytes a process is replaced
     * @param locale the language of pages that say none
     * @param timeZone the zone that components see
     * @param env variables that are passed on
     * @param sources folders of front ends
     * @param development whether developers are told more
     */
    public SsrSettings {
        env = List.copyOf(env);
        sources = List.copyOf(sources);
    }
}
