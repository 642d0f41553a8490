// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What a cache promises, and what it needs for that. */
public enum CacheMode {
    /** One node. */
    SINGLE,
    /** Several nodes, that tell each other. */
    CLUSTER,
    /** Each fetch runs its functions. */
    OFF;

    static List<String> words() {
        return Arrays.stream(values()).map(CacheMode::word).toList();
    }

    static CacheMode of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
