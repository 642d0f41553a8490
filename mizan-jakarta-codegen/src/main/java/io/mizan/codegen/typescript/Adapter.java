// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import java.util.Set;

/** What stands between a client and a framework. All adapters have the same names, so that only the package's differs. */
public enum Adapter {
    /** No framework: functions, contexts and forms for the kernel alone. */
    NONE(""),
    /** React. */
    REACT("@mizan/react"),
    /** Vue 3. */
    VUE("@mizan/vue"),
    /** Svelte 5. */
    SVELTE("@mizan/svelte");

    private final String module;

    Adapter(String module) {
        this.module = module;
    }

    /** The npm package that providers and hooks come from. */
    String module() {
        return module;
    }

    /** The properties that a provider has already, or its tag for the framework: none can be a context's parameter. */
    Set<String> props() {
        return switch (this) {
            case NONE -> Set.of();
            case REACT -> Set.of("children", "error", "fallback", "key", "ref");
            case VUE -> Set.of("class", "key", "ref", "style");
            case SVELTE -> Set.of("children", "slot");
        };
    }

    /** Whether there are providers and hooks at all. */
    boolean present() {
        return this != NONE;
    }
}
