// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.messages;

import io.mizan.contract.model.Constraint;
import jakarta.validation.Path;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.HibernateMessageInterpolatorContext;
import org.jspecify.annotations.Nullable;

/**
 * A constraint that is violated, by which value nobody knows: a message never has it (protocol, section 7). Expressions in
 * messages may do what they may on the server, which is to read properties.
 *
 * @param template what a message is made from
 * @param attributes the constraint's, with those that it does not name
 */
record Violated(String template, Map<String, Object> attributes) implements HibernateMessageInterpolatorContext {

    private static final String CONSTRAINTS = "jakarta.validation.constraints.";

    /** Empty for a constraint that is not one of the specification's. */
    static Optional<Violated> by(Constraint constraint) {
        Class<?> annotation;
        try {
            annotation = Class.forName(CONSTRAINTS + constraint.code(), false, Violated.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError unknown) {
            return Optional.empty();
        }
        Map<String, Object> attributes = new TreeMap<>();
        for (Method attribute : annotation.getDeclaredMethods()) {
            if (attribute.getDefaultValue() != null) {
                attributes.put(attribute.getName(), attribute.getDefaultValue());
            }
        }
        attributes.putAll(constraint.attributes());
        return Optional.of(new Violated(String.valueOf(attributes.get("message")), attributes));
    }

    @Override
    public ConstraintDescriptor<?> getConstraintDescriptor() {
        return new Described(template, attributes);
    }

    @Override
    public @Nullable Object getValidatedValue() {
        return null;
    }

    @Override
    public Class<?> getRootBeanType() {
        return Object.class;
    }

    @Override
    public Map<String, Object> getMessageParameters() {
        // What looks at a pattern sees to it that the pattern is not read as a part of the message.
        return attributes.get("regexp") instanceof String regexp
                ? Map.of("regexp", regexp.replaceAll("([\\\\{}$])", "\\\\$1"))
                : Map.of();
    }

    @Override
    public Map<String, Object> getExpressionVariables() {
        return Map.of();
    }

    @Override
    public Path getPropertyPath() {
        throw new ValidationException("nothing was validated");
    }

    @Override
    public ExpressionLanguageFeatureLevel getExpressionLanguageFeatureLevel() {
        return ExpressionLanguageFeatureLevel.BEAN_PROPERTIES;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        return type.cast(this);
    }
}
