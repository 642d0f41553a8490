// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import io.mizan.contract.declared.ClassDeclaration.Kind;
import java.lang.annotation.AnnotationFormatError;
import java.lang.annotation.AnnotationTypeMismatchException;
import java.lang.annotation.IncompleteAnnotationException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.MalformedParameterizedTypeException;
import java.lang.reflect.MalformedParametersException;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
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
    private final ReflectedAnnotations annotations = new ReflectedAnnotations();
    private final ReflectedTypes types = new ReflectedTypes(annotations);
    private final ReflectedMembers members = new ReflectedMembers(annotations, types);
    private final Map<String, Optional<ClassDeclaration>> read = new HashMap<>();
    private final Map<String, String> defects = new HashMap<>();

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
            known = load(className);
            read.put(className, known);
        }
        return known;
    }

    @Override
    public Optional<String> defect(String className) {
        return find(className).isPresent() ? Optional.empty() : Optional.ofNullable(defects.get(className));
    }

    /** A class may be there while what it mentions is not: a library that is left out shows only when one looks. */
    private Optional<ClassDeclaration> load(String className) {
        try {
            return Optional.of(declaration(Class.forName(className, false, loader)));
        } catch (ClassNotFoundException none) {
            return Optional.empty();
        } catch (NoClassDefFoundError missing) {
            defects.put(className, String.valueOf(missing.getMessage()).replace('/', '.') + " is missing");
        } catch (TypeNotPresentException missing) {
            defects.put(className, missing.typeName() + " is missing");
        } catch (LinkageError
                | AnnotationFormatError
                | AnnotationTypeMismatchException
                | ArrayStoreException
                | EnumConstantNotPresentException
                | IncompleteAnnotationException
                | MalformedParameterizedTypeException
                | MalformedParametersException broken) {
            defects.put(className, broken.toString());
        }
        return Optional.empty();
    }

    private ClassDeclaration declaration(Class<?> type) {
        AnnotatedType superclass = type.getAnnotatedSuperclass();
        return new ClassDeclaration(
                type.getName(),
                kind(type),
                modifiers(type),
                typeParameters(type),
                superclass == null || superclass.getType() == Object.class
                        ? Optional.empty()
                        : Optional.of(types.of(superclass)),
                types.all(type.getAnnotatedInterfaces()),
                members.members(type),
                constants(type),
                permitted(type),
                members.methods(type),
                annotations.of(type),
                "");
    }

    private static List<String> typeParameters(Class<?> type) {
        List<String> names = new ArrayList<>();
        for (TypeVariable<?> variable : type.getTypeParameters()) {
            names.add(variable.getName());
        }
        return names;
    }

    private static Kind kind(Class<?> type) {
        if (type.isRecord()) {
            return Kind.RECORD;
        } else if (type.isEnum()) {
            return Kind.ENUM;
        }
        return type.isInterface() ? Kind.INTERFACE : Kind.CLASS;
    }

    private static Set<Modifier> modifiers(Class<?> type) {
        Set<Modifier> set = ReflectedMembers.flags(type.getModifiers());
        if (type.isSealed()) {
            EnumSet<Modifier> all = EnumSet.of(Modifier.SEALED);
            all.addAll(set);
            return all;
        }
        return set;
    }

    private static List<String> constants(Class<?> type) {
        List<String> names = new ArrayList<>();
        if (type.isEnum()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.isEnumConstant()) {
                    names.add(field.getName());
                }
            }
        }
        return names;
    }

    private static List<String> permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).map(Class::getName).toList()
                : List.of();
    }
}
