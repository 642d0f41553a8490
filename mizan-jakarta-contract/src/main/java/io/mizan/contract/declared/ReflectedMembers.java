// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Methods, constructors, fields and components as reflection tells them. */
final class ReflectedMembers {

    private final ReflectedAnnotations annotations;
    private final ReflectedTypes types;

    ReflectedMembers(ReflectedAnnotations annotations, ReflectedTypes types) {
        this.annotations = annotations;
        this.types = types;
    }

    List<MethodDeclaration> methods(Class<?> type) {
        List<MethodDeclaration> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            found.add(executable(method.getName(), method, method, types.of(method.getAnnotatedReturnType())));
        }
        TypeUse nothing = new TypeUse.Primitive("void", Annotations.NONE);
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            found.add(executable(MethodDeclaration.CONSTRUCTOR, constructor, constructor, nothing));
        }
        found.sort(MethodDeclaration.ORDER);
        return found;
    }

    private MethodDeclaration executable(String name, Executable executable, AnnotatedElement element, TypeUse result) {
        return new MethodDeclaration(
                name,
                modifiers(executable),
                parameters(executable),
                result,
                types.all(executable.getAnnotatedExceptionTypes()),
                annotations.of(element),
                "");
    }

    /** A {@link Parameter} by itself would have all of its method's types and annotations read again. */
    private List<ParameterDeclaration> parameters(Executable executable) {
        if (executable.getParameterCount() == 0) {
            return List.of();
        }
        Parameter[] parameters = executable.getParameters();
        AnnotatedType[] annotated = executable.getAnnotatedParameterTypes();
        Annotation[][] near = executable.getParameterAnnotations();
        List<ParameterDeclaration> declared = new ArrayList<>(parameters.length);
        for (int i = 0; i < parameters.length; i++) {
            declared.add(new ParameterDeclaration(
                    parameters[i].getName(),
                    parameters[i].isNamePresent(),
                    types.of(annotated[i]),
                    annotations.of(near[i])));
        }
        return declared;
    }

    /** A record's components in order, another class's own instance fields. */
    List<MemberDeclaration> members(Class<?> type) {
        List<MemberDeclaration> members = new ArrayList<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                members.add(component(component));
            }
            return members;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!java.lang.reflect.Modifier.isStatic(field.getModifiers()) && !field.isSynthetic()) {
                TypeUse use = types.of(field.getAnnotatedType());
                members.add(new MemberDeclaration(field.getName(), use, modifiers(field), annotations.of(field), ""));
            }
        }
        return members;
    }

    /** A component carries the annotations of its field and accessor too: not every annotation may stand on a component. */
    private MemberDeclaration component(RecordComponent component) {
        Annotations all = annotations.of(component);
        try {
            Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
            all = all.and(annotations.of(field));
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException(impossible);
        }
        all = all.and(annotations.of(component.getAccessor()));
        return new MemberDeclaration(component.getName(), types.of(component.getAnnotatedType()), Set.of(), all, "");
    }

    private static Set<Modifier> modifiers(Member member) {
        Set<Modifier> set = flags(member.getModifiers());
        if (!(member instanceof Field)) {
            set.remove(Modifier.TRANSIENT);
        }
        if (member instanceof Method method) {
            add(set, method.isBridge() || method.isSynthetic(), Modifier.BRIDGE);
            add(set, method.isDefault(), Modifier.DEFAULT);
        }
        return set;
    }

    static Set<Modifier> flags(int bits) {
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
