// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import io.mizan.contract.text.Utf16;
import java.util.Collection;
import java.util.List;

/**
 * The roles of a caller among all that the application knows, each once, sorted by code point (protocol §10).
 *
 * @param sorted the roles; none of them empty or with U+0000 or U+0001
 */
public record CallerRoles(List<String> sorted) {
    /** No role. */
    public static final CallerRoles NONE = new CallerRoles(List.of());

    public CallerRoles {
        sorted = sorted.stream()
                .map(role -> CallerName.checked("role", role))
                .distinct()
                .sorted(Utf16.CODE_POINT_ORDER)
                .toList();
    }

    /** These roles, in any order. */
    public static CallerRoles of(Collection<String> roles) {
        return roles.isEmpty() ? NONE : new CallerRoles(List.copyOf(roles));
    }

    /** U+0000 and the role for each of them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        sorted.forEach(role -> text.append('\0').append(role));
        return text.toString();
    }
}
