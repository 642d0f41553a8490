// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.audit;

import io.mizan.contract.model.Access;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may, in a word for each condition: {@code staff|vet}, {@code MayEdit(owner_id)}; all of them are needed. */
final class AccessText {

    private AccessText() {}

    /** Nothing where there is no condition. */
    static Optional<String> of(List<Access> all) {
        String conditions =
                all.stream().flatMap(AccessText::conditions).distinct().collect(Collectors.joining(" "));
        return Optional.of(conditions).filter(text -> !text.isEmpty());
    }

    private static Stream<String> conditions(Access access) {
        Stream<String> roles = Stream.empty();
        if (access.roles() instanceof Access.Roles.Nobody) {
            roles = Stream.of("nobody");
        } else if (access.roles() instanceof Access.Roles.AnyOf any) {
            roles = Stream.of(String.join("|", any.names()));
        }
        return Stream.concat(roles, access.guards().stream().map(AccessText::guard));
    }

    private static String guard(Access.GuardUse guard) {
        String simpleName = guard.className()
                .substring(Math.max(
                                guard.className().lastIndexOf('.'),
                                guard.className().lastIndexOf('$'))
                        + 1);
        return simpleName
                + guard.record()
                        .map(fill -> "(" + String.join(", ", fill.parameters()) + ")")
                        .orElse("");
    }
}
