// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import java.util.List;

/** Names to choose from, as they stand in a message. */
final class Choices {
    private static final int MAX_NAMES = 16;

    private Choices() {}

    /** At most 16 names. */
    static String shown(List<String> names) {
        return names.size() <= MAX_NAMES
                ? String.join(", ", names)
                : String.join(", ", names.subList(0, MAX_NAMES)) + ", …";
    }
}
