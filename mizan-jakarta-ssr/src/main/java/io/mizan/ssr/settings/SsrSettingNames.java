// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.settings;

import io.mizan.contract.setting.Setting;
import java.util.List;

/** The settings of the renderer, as the reference page shows them. */
public final class SsrSettingNames {

    static final Setting WORKERS = new Setting(
            "mizan.ssr.workers",
            "2",
            "0 to 64",
            "How many processes render. Each uses one core and some 100 MiB; with 0 every page is rendered by the browser.");
    static final Setting BUN = new Setting(
            "mizan.ssr.bun",
            "",
            "a path",
            "The binary of Bun. By default it is looked for on the `PATH`, then as npm package `@oven/bun-…` in"
                    + " `node_modules` of the sources and of the working directory.");
    static final Setting DEADLINE = new Setting(
            "mizan.ssr.deadline",
            "PT2S",
            "ISO 8601 duration, 50 ms to 1 min",
            "How long a page may take; what is not there by then is rendered by the browser.");
    static final Setting STREAM_DEADLINE = new Setting(
            "mizan.ssr.stream-deadline",
            "PT10S",
            "ISO 8601 duration, 50 ms to 10 min",
            "How long a page that is sent as it comes may take to its end; its beginning has `mizan.ssr.deadline`.");
    static final Setting CAPACITY = new Setting(
            "mizan.ssr.capacity",
            "64",
            "1 to 10000",
            "How many pages a process has in hand at a time; what is more is rendered by the browser at once.");
    static final Setting RECYCLE_RENDERS = new Setting(
            "mizan.ssr.recycle-renders",
            "0",
            "0 to 1000000000",
            "After how many pages a process is replaced; 0: never.");
    static final Setting RECYCLE_MEMORY = new Setting(
            "mizan.ssr.recycle-memory",
            "512",
            "MiB, 0 to 1000000",
            "Above how much resident memory a process is replaced; 0: never.");
    static final Setting LOCALE = new Setting(
            "mizan.ssr.locale", "en", "a language tag", "The language of pages that say none of their own.");
    static final Setting TIME_ZONE = new Setting(
            "mizan.ssr.time-zone",
            "UTC",
            "a zone such as `Europe/Berlin`",
            "The zone that components see. What depends on the visitor's own must wait for the browser.");
    static final Setting ENV = new Setting(
            "mizan.ssr.env",
            "",
            "names, separated by commas",
            "Variables of the server's environment that components may see; no other is passed on.");
    static final Setting SOURCES = new Setting(
            "mizan.ssr.sources",
            "",
            "paths, separated by commas",
            "With `mizan.mode=development`: folders of front ends with their `vite.config` and `node_modules`, which are"
                    + " taken in place of what was built. A change is on the next request. One process renders them, and is not"
                    + " replaced, however large.");

    private SsrSettingNames() {}

    /**
     * Every setting, in the order of the reference page.
     *
     * @return all there are
     */
    public static List<Setting> all() {
        return List.of(
                WORKERS,
                BUN,
                DEADLINE,
                STREAM_DEADLINE,
                CAPACITY,
                RECYCLE_RENDERS,
                RECYCLE_MEMORY,
                LOCALE,
                TIME_ZONE,
                ENV,
                SOURCES);
    }
}
