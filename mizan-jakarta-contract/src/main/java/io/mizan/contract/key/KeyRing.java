// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.util.List;

/**
 * A key and those that it followed.
 *
 * @param current signs and verifies
 * @param previous verify and never sign, the latest first
 */
public record KeyRing(HmacKey current, List<HmacKey> previous) {
    public KeyRing {
        previous = List.copyOf(previous);
    }
}
