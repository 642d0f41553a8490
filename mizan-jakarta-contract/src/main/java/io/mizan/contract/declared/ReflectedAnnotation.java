// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Annotations as reflection tells them. */
final class ReflectedAnnotation {

    private ReflectedAnnotation() {}

    static Annotations all(AnnotatedElement element) {
        Annotation[] annotations = element.getAnnotations();
        return annotations.length == 0
                ? Annotations.NONE
                : new Annotations(Stream.of(annotations)
                        .flatMap(ReflectedAnnotation::unfold)
                        .toList());
    }

    /** A container of repeated annotations stands for what it holds. */
    private static Stream<AnnotationUse> unfold(Annotation annotation) {
        AnnotationUse use = use(annotation);
        if (use.values().get("value") instanceof List<?> held && !held.isEmpty() && holdsRepeated(annotation)) {
            return held.stream().map(AnnotationUse.class::cast);
        }
        return Stream.of(use);
    }

    private static boolean holdsRepeated(Annotation container) {
        try {
            Class<?> held = container
                    .annotationType()
                    .getMethod("value")
                    .getReturnType()
                    .getComponentType();
            Repeatable repeatable = held == null ? null : held.getAnnotation(Repeatable.class);
            return repeatable != null && repeatable.value() == container.annotationType();
        } catch (NoSuchMethodException none) {
            return false;
        }
    }

    private static AnnotationUse use(Annotation annotation) {
        Map<String, Object> values = new HashMap<>();
        for (Method member : annotation.annotationType().getDeclaredMethods()) {
            if (member.getParameterCount() == 0 && !java.lang.reflect.Modifier.isStatic(member.getModifiers())) {
                values.put(member.getName(), value(invoke(member, annotation)));
            }
        }
        return new AnnotationUse(annotation.annotationType().getName(), values);
    }

    private static Object invoke(Method member, Annotation annotation) {
        try {
            member.setAccessible(true);
            return member.invoke(annotation);
        } catch (IllegalAccessException | InvocationTargetException unreadable) {
            throw new IllegalStateException("can't read " + member + " of " + annotation, unreadable);
        }
    }

    private static Object value(Object raw) {
        if (raw instanceof Class<?> type) {
            return new AnnotationUse.ClassName(type.getName());
        } else if (raw instanceof Enum<?> constant) {
            return new AnnotationUse.Constant(constant.name());
        } else if (raw instanceof Annotation nested) {
            return use(nested);
        } else if (raw instanceof Double || raw instanceof Float) {
            return ((Number) raw).doubleValue();
        } else if (raw instanceof Number number) {
            return number.longValue();
        } else if (raw.getClass().isArray()) {
            return IntStream.range(0, Array.getLength(raw))
                    .mapToObj(i -> value(Array.get(raw, i)))
                    .toList();
        }
        return raw instanceof Character ? raw.toString() : raw;
    }
}
