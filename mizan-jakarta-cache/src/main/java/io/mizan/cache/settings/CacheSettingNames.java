// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import io.mizan.contract.setting.Setting;
import java.util.List;

/** The settings of the cache, as the reference page shows them. */
public final class CacheSettingNames {

    static final Setting MODE = new Setting(
            "mizan.cache.mode",
            "single",
            "`single`, `cluster` or `off`",
            "What the cache promises: `single` is for one node, `cluster` for several that tell each other, `off` runs the"
                    + " functions for every fetch.");
    static final Setting ENTRIES = new Setting(
            "mizan.cache.entries",
            "10000",
            "1 to 10000000",
            "How many answers of contexts a node keeps; what was used least goes.");
    static final Setting LIFESPAN = new Setting(
            "mizan.cache.lifespan",
            "PT10M",
            "ISO 8601 duration, 1 s to 24 h",
            "The longest that an answer is kept; `@Cached(maxAge = …)` can only say less.");
    static final Setting WAIT = new Setting(
            "mizan.cache.wait",
            "PT30S",
            "ISO 8601 duration, 100 ms to 10 min",
            "The longest that a fetch waits for another's run of the same functions; above it: 500.");
    static final Setting RECOVERY = new Setting(
            "mizan.cache.recovery",
            "PT2M30S",
            "ISO 8601 duration, 1 s to 24 h",
            "How long nothing is kept that a transaction of unknown outcome may still change: longer than the server's"
                    + " transaction manager takes to recover one, which many begin every two minutes.");
    static final Setting LEASE = new Setting(
            "mizan.cache.lease",
            "PT1.5S",
            "ISO 8601 duration, 200 ms to 10 s",
            "How long a node of a cluster that is cut off goes on serving, and so how long a mutation waits for one that does"
                    + " not answer; the same on all nodes.");
    static final Setting JGROUPS = new Setting(
            "mizan.cache.jgroups",
            "",
            "`loopback`, `tcpping:host[port],…`, `dns:name`, or the path of a JGroups configuration",
            "How the nodes of a cluster find each other: on this machine, at given addresses, at the addresses of a name, or"
                    + " as a file says.");
    static final Setting BIND = new Setting(
            "mizan.cache.bind",
            "",
            "an address of this machine",
            "Where a node of a cluster listens; by default an address that is not loopback is found.");
    static final Setting PORT = new Setting(
            "mizan.cache.port",
            "7800",
            "1 to 65000",
            "The port where a node of a cluster listens, and where the others look for it. With `loopback` it takes one of the"
                    + " nine above where that is taken.");
    static final Setting WITNESS = new Setting(
            "mizan.cache.witness",
            "",
            "the JNDI name of a data source",
            "The database that says which nodes of a cluster are alive: the one that mutations write to, by a data source"
                    + " whose connections join their transactions.");

    private CacheSettingNames() {}

    /**
     * Every setting, in the order of the reference page.
     *
     * @return all there are
     */
    public static List<Setting> all() {
        return List.of(MODE, ENTRIES, LIFESPAN, WAIT, RECOVERY, LEASE, JGROUPS, BIND, PORT, WITNESS);
    }
}
