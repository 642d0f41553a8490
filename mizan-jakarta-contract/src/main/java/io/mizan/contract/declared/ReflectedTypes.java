// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Uses of types as reflection tells them. What is written the same way, annotations included, is read once. */
final class ReflectedTypes {

    private final ReflectedAnnotations annotations;
    private final Map<AnnotatedType, TypeUse> known = new HashMap<>();

    ReflectedTypes(ReflectedAnnotations annotations) {
        this.annotations = annotations;
    }

    TypeUse of(AnnotatedType type) {
        TypeUse use = known.get(type);
        if (use == null) {
            use = read(type);
            known.put(type, use);
        }
        return use;
    }

    private TypeUse read(AnnotatedType type) {
        Annotations here = annotations.of(type);
        if (type instanceof AnnotatedArrayType array) {
            return new TypeUse.Array(of(array.getAnnotatedGenericComponentType()), here);
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return new TypeUse.Declared(raw.getName(), all(parameterized.getAnnotatedActualTypeArguments()), here);
        } else if (type instanceof AnnotatedTypeVariable) {
            TypeVariable<?> variable = (TypeVariable<?>) type.getType();
            return new TypeUse.Variable(variable.getName(), erasure(variable), here);
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            return new TypeUse.Wildcard(of(wildcard.getAnnotatedUpperBounds()[0]), here);
        }
        Class<?> plain = (Class<?>) type.getType();
        return plain.isPrimitive()
                ? new TypeUse.Primitive(plain.getName(), here)
                : new TypeUse.Declared(plain.getName(), List.of(), here);
    }

    List<TypeUse> all(AnnotatedType... types) {
        List<TypeUse> uses = new ArrayList<>(types.length);
        for (AnnotatedType type : types) {
            uses.add(of(type));
        }
        return uses;
    }

    private static String erasure(Type type) {
        if (type instanceof TypeVariable<?> variable) {
            return erasure(variable.getBounds()[0]);
        }
        return ((Class<?>) (type instanceof ParameterizedType generic ? generic.getRawType() : type)).getName();
    }
}
