// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.Constraint;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Jakarta Validation's annotations: those that a client can check, and whether there are any at all. */
final class Constraints {

    private static final Set<String> NOT_ATTRIBUTES = Set.of("groups", "payload");

    private final Declarations declarations;

    Constraints(Declarations declarations) {
        this.declarations = declarations;
    }

    /** The specification's own constraints on a parameter or property; a client can't check others. */
    List<Constraint> of(Annotations member, TypeUse type) {
        if (member.all().isEmpty() && type.annotations().all().isEmpty()) {
            return List.of();
        }
        Set<Constraint> found = new LinkedHashSet<>();
        for (AnnotationUse use : member.and(type.annotations()).all()) {
            if (isOwn(use) && isDefault(use)) {
                found.add(constraint(use));
            }
        }
        return List.copyOf(found);
    }

    private static boolean isOwn(AnnotationUse use) {
        return use.type().startsWith(Words.CONSTRAINTS);
    }

    /** A constraint of a group of its own is checked when the application asks for that group. */
    private static boolean isDefault(AnnotationUse use) {
        List<String> groups = use.classes("groups");
        return groups.isEmpty() || groups.contains(Words.DEFAULT_GROUP);
    }

    private static Constraint constraint(AnnotationUse use) {
        TreeMap<String, Object> attributes = new TreeMap<>();
        use.values().forEach((name, value) -> {
            if (!NOT_ATTRIBUTES.contains(name) && !value.equals("{" + use.type() + ".message}")) {
                attributes.put(name, value instanceof List<?> many ? flags(many) : value);
            }
        });
        return new Constraint(TypeUse.simpleName(use.type()), attributes);
    }

    private static String flags(List<?> constants) {
        return constants.stream()
                .map(c -> c instanceof AnnotationUse.Constant constant ? constant.name() : String.valueOf(c))
                .collect(Collectors.joining(" "));
    }

    /** Whether there is one among them, of whatever kind. */
    boolean any(Annotations annotations) {
        return !annotations.all().isEmpty() && annotations.all().stream().anyMatch(this::isConstraint);
    }

    private boolean isConstraint(AnnotationUse use) {
        boolean constraint = isOwn(use)
                || (!Words.isPlatform(use.type())
                        && declarations
                                .find(use.type())
                                .filter(c -> c.annotations().has(Words.CONSTRAINT))
                                .isPresent());
        return constraint && isDefault(use);
    }
}
