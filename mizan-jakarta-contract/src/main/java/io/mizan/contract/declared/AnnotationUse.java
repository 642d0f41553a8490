// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation with its values, defaults filled in. A value is a {@code String}, {@code Boolean}, {@code Long}, {@code
 * Double}, a {@link ClassName}, a {@link Constant}, another annotation, or a list of these.
 *
 * @param type the annotation type's binary name
 * @param values by member name
 */
public record AnnotationUse(String type, Map<String, Object> values) {

    /**
     * A class literal.
     *
     * @param name the binary name
     */
    public record ClassName(String name) {}

    /**
     * An enum constant.
     *
     * @param name its name
     */
    public record Constant(String name) {}

    /** Copies. */
    public AnnotationUse {
        values = Map.copyOf(values);
    }

    /**
     * A text value.
     *
     * @param member the member's name
     * @return the text; empty if it is not set or of no length
     */
    public Optional<String> text(String member) {
        return values.get(member) instanceof String text && !text.isEmpty() ? Optional.of(text) : Optional.empty();
    }

    /**
     * A flag.
     *
     * @param member the member's name
     * @return whether it is true
     */
    public boolean flag(String member) {
        return Boolean.TRUE.equals(values.get(member));
    }

    /**
     * A number.
     *
     * @param member the member's name
     * @return the number, 0 if there is none
     */
    public long number(String member) {
        return values.get(member) instanceof Long number ? number : 0;
    }

    /**
     * An enum constant.
     *
     * @param member the member's name
     * @return the constant's name, or empty
     */
    public Optional<String> constant(String member) {
        return values.get(member) instanceof Constant constant ? Optional.of(constant.name()) : Optional.empty();
    }

    /**
     * Class literals.
     *
     * @param member the member's name
     * @return the binary names, one for a member that is no array
     */
    public List<String> classes(String member) {
        List<String> names = new ArrayList<>();
        for (ClassName type : list(member, ClassName.class)) {
            names.add(type.name());
        }
        return names;
    }

    /**
     * Texts.
     *
     * @param member the member's name
     * @return the texts, one for a member that is no array
     */
    public List<String> texts(String member) {
        return list(member, String.class);
    }

    /**
     * Annotations.
     *
     * @param member the member's name
     * @return the annotations, one for a member that is no array
     */
    public List<AnnotationUse> annotations(String member) {
        return list(member, AnnotationUse.class);
    }

    private <T> List<T> list(String member, Class<T> type) {
        Object value = values.get(member);
        if (value instanceof List<?> many) {
            List<T> list = new ArrayList<>(many.size());
            for (Object one : many) {
                list.add(type.cast(one));
            }
            return list;
        }
        return type.isInstance(value) ? List.of(type.cast(value)) : List.of();
    }
}
