// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import java.util.Locale;

/** What a page is written in. */
enum Framework {
    REACT("OwnersPage.jsx"),
    VUE("OwnersPage.vue"),
    SVELTE("OwnersPage.svelte");

    private final String page;

    Framework(String page) {
        this.page = page;
    }

    /** The name of the front end. */
    String app() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its page. */
    String page() {
        return page;
    }
}
