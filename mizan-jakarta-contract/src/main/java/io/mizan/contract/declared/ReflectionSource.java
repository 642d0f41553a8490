// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import io.mizan.contract.declared.ClassDeclaration.Kind;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Declarations of loaded classes. Classes are found by a class loader and not initialised. An instance remembers what it
 * has read and is used by one thread.
 */
public final class ReflectionSource implements Declarations {

    private final ClassLoader loader;
    private final Map<String, Optional<ClassDeclaration>> read = new HashMap<>();

    /**
     * A source.
     *
     * @param loader finds the classes of the application
     */
    public ReflectionSource(ClassLoader loader) {
        this.loader = loader;
    }

    @Override
    public Optional<ClassDeclaration> find(String className) {
        Optional<ClassDeclaration> known = read.get(className);
        if (known == null) {
            known = load(className).map(ReflectionSource::declaration);
            read.put(className, known);
        }
        return known;
    }

    private Optional<Class<?>> load(String className) {
        try {
            return Optional.of(Class.forName(className, false, loader));
        } catch (ClassNotFoundException | LinkageError absent) {
            return Optional.empty();
        }
    }

    private static ClassDeclaration declaration(Class<?> type) {
        return new ClassDeclaration(
                type.getName(),
                kind(type),
                classModifiers(type),
                Stream.of(type.getTypeParameters()).map(v -> v.getName()).toList(),
                Optional.ofNullable(type.getAnnotatedSuperclass())
                        .filter(t -> t.getType() != Object.class)
                        .map(ReflectedType::of),
                Stream.of(type.getAnnotatedInterfaces()).map(ReflectedType::of).toList(),
                members(type),
                type.isEnum()
                        ? Stream.of(type.getFields())
                                .filter(Field::isEnumConstant)
                                .map(Field::getName)
                                .toList()
                        : List.of(),
                permitted(type),
                Stream.concat(
                                Stream.of(type.getDeclaredMethods()).map(ReflectionSource::method),
                                Stream.of(type.getDeclaredConstructors()).map(ReflectionSource::constructor))
                        .sorted(Comparator.comparing(MethodDeclaration::name)
                                .thenComparing(m -> m.erasure().toString()))
                        .toList(),
                ReflectedAnnotation.all(type),
                "");
    }

    private static Kind kind(Class<?> type) {
        if (type.isRecord()) {
            return Kind.RECORD;
        } else if (type.isEnum()) {
            return Kind.ENUM;
        }
        return type.isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }

    private static List<String> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .map(Class::getName)
                        .toList()
                : List.of();
    }

    private static List<MemberDeclaration> members(Class<?> type) {
        if (type.isRecord()) {
            return Stream.of(type.getRecordComponents())
                    .map(ReflectionSource::component)
                    .toList();
        }
        return Stream.of(type.getDeclaredFields())
                .filter(f -> !java.lang.reflect.Modifier.isStatic(f.getModifiers()) && !f.isSynthetic())
                .map(f -> new MemberDeclaration(
                        f.getName(),
                        ReflectedType.of(f.getAnnotatedType()),
                        modifiers(f),
                        ReflectedAnnotation.all(f),
                        ""))
                .toList();
    }

    /** A component carries the annotations of its field and accessor too: not every annotation may stand on a component. */
    private static MemberDeclaration component(RecordComponent component) {
        Annotations annotations = ReflectedAnnotation.all(component);
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            annotations = annotations.and(ReflectedAnnotation.all(field));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
        annotations = annotations.and(ReflectedAnnotation.all(component.getAccessor()));
        return new MemberDeclaration(
                component.getName(), ReflectedType.of(component.getAnnotatedType()), Set.of(), annotations, "");
    }

    private static MethodDeclaration method(Method method) {
        return new MethodDeclaration(
                method.getName(),
                modifiers(method),
                Stream.of(method.getParameters())
                        .map(ReflectionSource::parameter)
                        .toList(),
                ReflectedType.of(method.getAnnotatedReturnType()),
                Stream.of(method.getAnnotatedExceptionTypes())
                        .map(ReflectedType::of)
                        .toList(),
                ReflectedAnnotation.all((AnnotatedElement) method),
                "");
    }

    private static MethodDeclaration constructor(Constructor<?> constructor) {
        return new MethodDeclaration(
                MethodDeclaration.CONSTRUCTOR,
                modifiers(constructor),
                Stream.of(constructor.getParameters())
                        .map(ReflectionSource::parameter)
                        .toList(),
                new TypeUse.Primitive("void", Annotations.NONE),
                List.of(),
                ReflectedAnnotation.all((AnnotatedElement) constructor),
                "");
    }

    private static ParameterDeclaration parameter(Parameter parameter) {
        return new ParameterDeclaration(
                parameter.getName(),
                parameter.isNamePresent(),
                ReflectedType.of(parameter.getAnnotatedType()),
                ReflectedAnnotation.all(parameter));
    }

    private static Set<Modifier> classModifiers(Class<?> type) {
        Set<Modifier> set = flags(type.getModifiers());
        if (type.isSealed()) {
            set.add(Modifier.SEALED);
        }
        return set;
    }

    private static Set<Modifier> modifiers(Member member) {
        Set<Modifier> set = flags(member.getModifiers());
        if (member instanceof Method method) {
            set.remove(Modifier.TRANSIENT);
            if (method.isBridge() || method.isSynthetic()) {
                set.add(Modifier.BRIDGE);
            }
            if (method.isDefault()) {
                set.add(Modifier.DEFAULT);
            }
        }
        return set;
    }

    private static Set<Modifier> flags(int bits) {
        Set<Modifier> set = EnumSet.noneOf(Modifier.class);
        add(set, java.lang.reflect.Modifier.isPublic(bits), Modifier.PUBLIC);
        add(set, java.lang.reflect.Modifier.isPrivate(bits), Modifier.PRIVATE);
        add(set, java.lang.reflect.Modifier.isStatic(bits), Modifier.STATIC);
        add(set, java.lang.reflect.Modifier.isAbstract(bits), Modifier.ABSTRACT);
        add(set, java.lang.reflect.Modifier.isFinal(bits), Modifier.FINAL);
        add(set, java.lang.reflect.Modifier.isTransient(bits), Modifier.TRANSIENT);
        return set;
    }

    private static void add(Set<Modifier> set, boolean present, Modifier modifier) {
        if (present) {
            set.add(modifier);
        }
    }
}
