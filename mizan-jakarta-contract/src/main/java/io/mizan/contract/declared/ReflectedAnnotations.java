// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Annotations as reflection tells them. What an annotation type looks like is found out once, and annotations that are equal
 * are read once: the JDK compares them, whose code is compiled when that of this library is not yet.
 */
final class ReflectedAnnotations {

    private record Shape(List<Method> members, boolean container) {}

    private final Map<Class<?>, Shape> shapes = new HashMap<>();
    private final Map<List<Annotation>, Annotations> known = new HashMap<>();

    Annotations of(AnnotatedElement element) {
        return of(element.getAnnotations());
    }

    Annotations of(Annotation... annotations) {
        if (annotations.length == 0) {
            return Annotations.NONE;
        }
        List<Annotation> key = List.of(annotations);
        Annotations read = known.get(key);
        if (read == null) {
            read = read(key);
            known.put(key, read);
        }
        return read;
    }

    private Annotations read(List<Annotation> annotations) {
        List<AnnotationUse> uses = new ArrayList<>(annotations.size());
        for (Annotation annotation : annotations) {
            unfold(annotation, uses);
        }
        return new Annotations(uses);
    }

    /** A container of repeated annotations stands for what it holds. */
    private void unfold(Annotation annotation, List<AnnotationUse> uses) {
        AnnotationUse use = use(annotation);
        if (shape(annotation.annotationType()).container()) {
            uses.addAll(use.annotations("value"));
        } else {
            uses.add(use);
        }
    }

    private AnnotationUse use(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        List<Method> members = shape(type).members();
        Map<String, Object> values = new HashMap<>();
        for (Method member : members) {
            values.put(member.getName(), value(invoke(member, annotation)));
        }
        return new AnnotationUse(type.getName(), values);
    }

    private Shape shape(Class<? extends Annotation> type) {
        Shape known = shapes.get(type);
        if (known == null) {
            List<Method> members = new ArrayList<>();
            boolean container = false;
            for (Method member : type.getDeclaredMethods()) {
                boolean isMember =
                        member.getParameterCount() == 0 && !java.lang.reflect.Modifier.isStatic(member.getModifiers());
                if (isMember && member.trySetAccessible()) {
                    members.add(member);
                    container |= member.getName().equals("value") && holds(member.getReturnType(), type);
                }
            }
            known = new Shape(members, container);
            shapes.put(type, known);
        }
        return known;
    }

    private static boolean holds(Class<?> value, Class<?> container) {
        Repeatable repeatable = value.isArray() ? value.getComponentType().getAnnotation(Repeatable.class) : null;
        return repeatable != null && repeatable.value() == container;
    }

    private static Object invoke(Method member, Annotation annotation) {
        try {
            return member.invoke(annotation);
        } catch (InvocationTargetException unreadable) {
            if (unreadable.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException("can't read " + member + " of " + annotation, unreadable);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Object value(Object raw) {
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
            List<Object> elements = new ArrayList<>();
            for (int i = 0; i < Array.getLength(raw); i++) {
                elements.add(value(Array.get(raw, i)));
            }
            return elements;
        }
        return raw instanceof Character ? raw.toString() : raw;
    }
}
