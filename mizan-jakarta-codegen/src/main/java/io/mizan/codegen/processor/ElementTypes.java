// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.TypeUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Uses of types as a compiler tells them. */
final class ElementTypes {

    private final Elements elements;
    private final Types types;
    private final ElementAnnotations annotations;
    private boolean unresolved;

    ElementTypes(Elements elements, Types types, ElementAnnotations annotations) {
        this.elements = elements;
        this.types = types;
        this.annotations = annotations;
    }

    TypeUse of(TypeMirror type) {
        unresolved |= type.getKind() == TypeKind.ERROR;
        Annotations here = annotations.of(type);
        if (type instanceof ArrayType array) {
            return new TypeUse.Array(of(array.getComponentType()), here);
        } else if (type instanceof TypeVariable variable) {
            return new TypeUse.Variable(variable.asElement().getSimpleName().toString(), erased(variable), here);
        } else if (type instanceof WildcardType wildcard) {
            TypeMirror bound = wildcard.getExtendsBound();
            return new TypeUse.Wildcard(bound == null ? object() : of(bound), here);
        } else if (type instanceof DeclaredType declared) {
            return new TypeUse.Declared(binaryName(declared), all(declared.getTypeArguments()), here);
        }
        return new TypeUse.Primitive(type.getKind().name().toLowerCase(Locale.ROOT), here);
    }

    List<TypeUse> all(List<? extends TypeMirror> mirrors) {
        List<TypeUse> uses = new ArrayList<>(mirrors.size());
        mirrors.forEach(mirror -> uses.add(of(mirror)));
        return uses;
    }

    /** Whether a type was met that the compiler does not find: it says so itself. */
    boolean metUnresolved() {
        return unresolved;
    }

    /** Whether a type is {@code Object}, or none at all. */
    boolean isNothing(TypeMirror type) {
        return type.getKind() == TypeKind.NONE
                || (type instanceof DeclaredType declared
                        && ((TypeElement) declared.asElement())
                                .getQualifiedName()
                                .contentEquals("java.lang.Object"));
    }

    private static TypeUse object() {
        return new TypeUse.Declared("java.lang.Object", List.of(), Annotations.NONE);
    }

    private String erased(TypeVariable variable) {
        return types.erasure(variable) instanceof DeclaredType declared ? binaryName(declared) : "java.lang.Object";
    }

    private String binaryName(DeclaredType type) {
        return elements.getBinaryName((TypeElement) type.asElement()).toString();
    }
}
