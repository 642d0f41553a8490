// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.annotation.Annotation;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Methods, constructors, fields and components as reflection tells them. Parameters that are equal are read once. */
final class ReflectedMembers {

    /** No bits of the JVM's: what reflection tells otherwise. */
    private static final int BRIDGE = 1 << 20;

    private static final int DEFAULT = 1 << 21;

    private static final TypeUse NOTHING = new TypeUse.Primitive("void", Annotations.NONE);

    private final ReflectedAnnotations annotations;
    private final ReflectedTypes types;
    private final Map<List<Object>, ParameterDeclaration> known = new HashMap<>();
    private final Map<Integer, Set<Modifier>> flags = new HashMap<>();

    ReflectedMembers(ReflectedAnnotations annotations, ReflectedTypes types) {
        this.annotations = annotations;
        this.types = types;
    }

    /** Of a record those that are annotated: its components say the rest. */
    List<MethodDeclaration> methods(Class<?> type) {
        List<MethodDeclaration> found = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (isTold(method, type)) {
                found.add(executable(method.getName(), method, types.of(method.getAnnotatedReturnType())));
            }
        }
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (isTold(constructor, type)) {
                found.add(executable(MethodDeclaration.CONSTRUCTOR, constructor, NOTHING));
            }
        }
        found.sort(MethodDeclaration.ORDER);
        return found;
    }

    private static boolean isTold(Executable executable, Class<?> type) {
        return !type.isRecord() || executable.getDeclaredAnnotations().length > 0;
    }

    private MethodDeclaration executable(String name, Executable executable, TypeUse result) {
        return new MethodDeclaration(
                name,
                modifiers(executable),
                parameters(executable),
                result,
                executable.getExceptionTypes().length == 0
                        ? List.of()
                        : types.all(executable.getAnnotatedExceptionTypes()),
                annotations.of(executable),
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
            declared.add(parameter(parameters[i], annotated[i], near[i]));
        }
        return declared;
    }

    private ParameterDeclaration parameter(Parameter parameter, AnnotatedType annotated, Annotation... near) {
        List<Object> key = List.of(parameter.getName(), parameter.isNamePresent(), annotated, List.of(near));
        ParameterDeclaration read = known.get(key);
        if (read == null) {
            read = new ParameterDeclaration(
                    parameter.getName(), parameter.isNamePresent(), types.of(annotated), annotations.of(near));
            known.put(key, read);
        }
        return read;
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

    private Set<Modifier> modifiers(Member member) {
        int bits = member.getModifiers();
        if (!(member instanceof Field)) {
            bits &= ~java.lang.reflect.Modifier.TRANSIENT; // there it is varargs
        }
        if (member instanceof Method method) {
            bits |= method.isBridge() || method.isSynthetic() ? BRIDGE : 0;
            bits |= method.isDefault() ? DEFAULT : 0;
        }
        return flags.computeIfAbsent(bits, ReflectedMembers::flags);
    }

    static Set<Modifier> flags(int bits) {
        Set<Modifier> set = EnumSet.noneOf(Modifier.class);
        add(set, java.lang.reflect.Modifier.isPublic(bits), Modifier.PUBLIC);
        add(set, java.lang.reflect.Modifier.isPrivate(bits), Modifier.PRIVATE);
        add(set, java.lang.reflect.Modifier.isStatic(bits), Modifier.STATIC);
        add(set, java.lang.reflect.Modifier.isAbstract(bits), Modifier.ABSTRACT);
        add(set, java.lang.reflect.Modifier.isFinal(bits), Modifier.FINAL);
        add(set, java.lang.reflect.Modifier.isTransient(bits), Modifier.TRANSIENT);
        add(set, (bits & BRIDGE) != 0, Modifier.BRIDGE);
        add(set, (bits & DEFAULT) != 0, Modifier.DEFAULT);
        return Set.copyOf(set);
    }

    private static void add(Set<Modifier> set, boolean present, Modifier modifier) {
        if (present) {
            set.add(modifier);
        }
    }
}
