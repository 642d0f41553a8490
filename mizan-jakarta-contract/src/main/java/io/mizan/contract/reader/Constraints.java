// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Constraint;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Jakarta Validation's annotations: those that a client can check, and whether there are any at all. */
final class Constraints {

    private static final Set<String> NOT_ATTRIBUTES = Set.of("message", "groups", "payload");

    private final Declarations declarations;

    Constraints(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The specification's own constraints on a parameter or property; a client can't check others. */
    List<Constraint> of(Annotations member, TypeUse type) {
        return member.and(type.annotations()).all().stream()
                .filter(a -> a.type().startsWith(Words.CONSTRAINTS))
                .map(Constraints::constraint)
                .distinct()
                .toList();
    }

    private static Constraint constraint(AnnotationUse use) {
        Map<String, Object> attributes = new TreeMap<>();
        use.values().forEach((name, value) -> {
            if (!NOT_ATTRIBUTES.contains(name)) {
                attributes.put(name, value instanceof List<?> many ? flags(many) : value);
            }
        });
        return new Constraint(TypeUse.simpleName(use.type()), new TreeMap<>(attributes));
    }

    private static String flags(List<?> constants) {
        return constants.stream()
                .map(c -> c instanceof AnnotationUse.Constant constant ? constant.name() : String.valueOf(c))
                .collect(Collectors.joining(" "));
    }

    /** Whether something is constrained, by whatever constraint. */
    boolean any(Annotations member, TypeUse type) {
        return member.and(type.annotations()).all().stream().anyMatch(this::isConstraint);
    }

    private boolean isConstraint(AnnotationUse use) {
        return use.type().startsWith(Words.CONSTRAINTS)
                || declarations
                        .find(use.type())
                        .filter(c -> c.annotations().has(Words.CONSTRAINT))
                        .isPresent();
    }
}
