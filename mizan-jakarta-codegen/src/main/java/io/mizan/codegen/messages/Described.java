// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.messages;

import jakarta.validation.ConstraintTarget;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.Payload;
import jakarta.validation.ValidationException;
import jakarta.validation.metadata.ConstraintDescriptor;
import jakarta.validation.metadata.ValidateUnwrappedValue;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A constraint by its attributes alone, which is all that a message speaks of: no annotation stands behind it. */
record Described(String template, Map<String, Object> attributes) implements ConstraintDescriptor<Annotation> {

    @Override
    public Annotation getAnnotation() {
        throw new ValidationException("no annotation stands behind a constraint of a contract");
    }

    @Override
    public String getMessageTemplate() {
        return template;
    }

    @Override
    public Map<String, Object> getAttributes() {
        return attributes;
    }

    @Override
    public Set<Class<?>> getGroups() {
        return Set.of();
    }

    @Override
    public Set<Class<? extends Payload>> getPayload() {
        return Set.of();
    }

    @Override
    public ConstraintTarget getValidationAppliesTo() {
        return ConstraintTarget.IMPLICIT;
    }

    @Override
    public List<Class<? extends ConstraintValidator<Annotation, ?>>> getConstraintValidatorClasses() {
        return List.of();
    }

    @Override
    public Set<ConstraintDescriptor<?>> getComposingConstraints() {
        return Set.of();
    }

    @Override
    public boolean isReportAsSingleViolation() {
        return false;
    }

    @Override
    public ValidateUnwrappedValue getValueUnwrapping() {
        return ValidateUnwrappedValue.DEFAULT;
    }

    @Override
    public <U> U unwrap(Class<U> type) {
        return type.cast(this);
    }
}
