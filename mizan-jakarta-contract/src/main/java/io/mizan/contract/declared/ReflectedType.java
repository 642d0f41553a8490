// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.AnnotatedTypeVariable;
import java.lang.reflect.AnnotatedWildcardType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.stream.Stream;

/** Uses of types as reflection tells them. */
final class ReflectedType {

    private ReflectedType() {}

    static TypeUse of(AnnotatedType type) {
        Annotations annotations = ReflectedAnnotation.all(type);
        if (type instanceof AnnotatedArrayType array) {
            return new TypeUse.Array(of(array.getAnnotatedGenericComponentType()), annotations);
        } else if (type instanceof AnnotatedParameterizedType parameterized) {
            List<TypeUse> arguments = Stream.of(parameterized.getAnnotatedActualTypeArguments())
                    .map(ReflectedType::of)
                    .toList();
            Class<?> raw = (Class<?>) ((ParameterizedType) type.getType()).getRawType();
            return new TypeUse.Declared(raw.getName(), arguments, annotations);
        } else if (type instanceof AnnotatedTypeVariable) {
            return new TypeUse.Variable(((TypeVariable<?>) type.getType()).getName(), annotations);
        } else if (type instanceof AnnotatedWildcardType wildcard) {
            return new TypeUse.Wildcard(of(wildcard.getAnnotatedUpperBounds()[0]), annotations);
        }
        Class<?> plain = (Class<?>) type.getType();
        return plain.isPrimitive()
                ? new TypeUse.Primitive(plain.getName(), annotations)
                : new TypeUse.Declared(plain.getName(), List.of(), annotations);
    }
}
