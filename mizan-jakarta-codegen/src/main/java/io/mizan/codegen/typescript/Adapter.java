// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

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

    /** Whether there are providers and hooks at all. */
    boolean present() {
        return this != NONE;
    }
}
