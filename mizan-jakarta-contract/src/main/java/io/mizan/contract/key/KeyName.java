// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The keys that are made of a secret, each for one use. */
public enum KeyName {
    /** Keys of the cache. */
    CACHE,
    /** Signs the Mizan Web Token; an edge has it. */
    MWT,
    /** Turns callers and roles into the token's claims; no edge ever has it. */
    SUBJECT;

    /** Its name in settings: {@code cache} in {@code mizan.cache.secret}. */
    public String setting() {
        return name().toLowerCase(Locale.ROOT);
    }

    byte[] info() {
        return ("mizan/v1/" + setting()).getBytes(StandardCharsets.UTF_8);
    }
}
