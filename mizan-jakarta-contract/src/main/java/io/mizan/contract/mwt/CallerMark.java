// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import io.mizan.contract.key.Sha256;

/**
 * A caller as the outside sees him: who can't make it can't tell whose it is.
 *
 * @param sub stands for the name
 * @param per stands for the roles
 */
public record CallerMark(String sub, String per) {
    /** The value of {@code X-Mizan-Caller} for nobody. */
    public static final String NOBODY = "-";

    private static final int TAG_LENGTH = 16;

    /** The value of {@code X-Mizan-Caller} (protocol §8). */
    public String tag() {
        return Sha256.of(sub + "." + per, TAG_LENGTH);
    }
}
