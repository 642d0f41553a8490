// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import java.time.Duration;
import java.time.Instant;

/**
 * What a token says.
 *
 * @param mark the caller
 * @param issuedAt whole seconds
 * @param expiresAt whole seconds
 */
public record MwtClaims(CallerMark mark, Instant issuedAt, Instant expiresAt) {
    /** Whether a new one is due: it is another caller's, or less than half its life is left. */
    public boolean isDue(CallerMark present, Instant now) {
        Duration life = Duration.between(issuedAt, expiresAt);
        return !mark.equals(present) || Duration.between(now, expiresAt).compareTo(life.dividedBy(2)) < 0;
    }
}
