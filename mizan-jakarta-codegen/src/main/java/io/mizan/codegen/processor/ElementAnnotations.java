// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/** Annotations as a compiler tells them: those that are there at run time too, for both sources have to agree. */
final class ElementAnnotations {

    private final Elements elements;

    ElementAnnotations(Elements elements) {
        this.elements = elements;
    }

    Annotations of(AnnotatedConstruct annotated) {
        return of(annotated.getAnnotationMirrors());
    }

    /** The annotations of a class, with those that it inherits. */
    Annotations ofClass(TypeElement type) {
        return of(elements.getAllAnnotationMirrors(type));
    }

    private Annotations of(List<? extends AnnotationMirror> mirrors) {
        if (mirrors.isEmpty()) {
            return Annotations.NONE;
        }
        List<AnnotationUse> uses = new ArrayList<>(mirrors.size());
        for (AnnotationMirror mirror : mirrors) {
            if (isKept(element(mirror))) {
                unfold(mirror, uses);
            }
        }
        return new Annotations(uses);
    }

    private static boolean isKept(TypeElement annotation) {
        Retention retention = annotation.getAnnotation(Retention.class);
        return retention != null && retention.value() == RetentionPolicy.RUNTIME;
    }

    /** A container of repeated annotations stands for what it holds. */
    private void unfold(AnnotationMirror mirror, List<AnnotationUse> uses) {
        AnnotationUse use = use(mirror);
        if (isContainer(element(mirror))) {
            uses.addAll(use.annotations("value"));
        } else {
            uses.add(use);
        }
    }

    private static boolean isContainer(TypeElement annotation) {
        return ElementFilter.methodsIn(annotation.getEnclosedElements()).stream()
                .filter(member -> member.getSimpleName().contentEquals("value"))
                .anyMatch(member -> holds(member.getReturnType(), annotation));
    }

    private static boolean holds(TypeMirror value, TypeElement container) {
        return value.getKind() == TypeKind.ARRAY
                && ((ArrayType) value).getComponentType() instanceof DeclaredType held
                && held.asElement().getAnnotation(Repeatable.class) != null
                && repeatedBy(held).filter(container::equals).isPresent();
    }

    /** What a repeatable annotation names as its container. */
    private static Optional<TypeElement> repeatedBy(DeclaredType held) {
        return held.asElement().getAnnotationMirrors().stream()
                .filter(mirror -> element(mirror).getQualifiedName().contentEquals(Repeatable.class.getName()))
                .flatMap(mirror -> mirror.getElementValues().values().stream())
                .map(AnnotationValue::getValue)
                .filter(DeclaredType.class::isInstance)
                .map(type -> (TypeElement) ((DeclaredType) type).asElement())
                .findFirst();
    }

    private AnnotationUse use(AnnotationMirror mirror) {
        Map<String, Object> values = new HashMap<>();
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> value :
                elements.getElementValuesWithDefaults(mirror).entrySet()) {
            values.put(
                    value.getKey().getSimpleName().toString(), value.getValue().accept(new Values(), null));
        }
        return new AnnotationUse(elements.getBinaryName(element(mirror)).toString(), values);
    }

    private static TypeElement element(AnnotationMirror mirror) {
        return (TypeElement) mirror.getAnnotationType().asElement();
    }

    /** The values in the forms that {@link AnnotationUse} names. */
    private final class Values extends SimpleAnnotationValueVisitor14<Object, Void> {

        @Override
        protected Object defaultAction(Object value, Void nothing) {
            if (value instanceof Double || value instanceof Float) {
                return ((Number) value).doubleValue();
            } else if (value instanceof Number number) {
                return number.longValue();
            }
            return value instanceof Boolean ? value : value.toString();
        }

        @Override
        public Object visitType(TypeMirror type, Void nothing) {
            return new AnnotationUse.ClassName(literal(type));
        }

        @Override
        public Object visitEnumConstant(VariableElement constant, Void nothing) {
            return new AnnotationUse.Constant(constant.getSimpleName().toString());
        }

        @Override
        public Object visitAnnotation(AnnotationMirror nested, Void nothing) {
            return use(nested);
        }

        @Override
        public Object visitArray(List<? extends AnnotationValue> values, Void nothing) {
            List<Object> all = new ArrayList<>(values.size());
            values.forEach(value -> all.add(value.accept(this, null)));
            return all;
        }
    }

    /** As {@code Class.getName()} has it. */
    private String literal(TypeMirror type) {
        if (type instanceof DeclaredType declared) {
            return elements.getBinaryName((TypeElement) declared.asElement()).toString();
        } else if (type instanceof ArrayType array) {
            return "[" + descriptor(array.getComponentType());
        }
        return type.toString();
    }

    private String descriptor(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> "Z";
            case BYTE -> "B";
            case CHAR -> "C";
            case SHORT -> "S";
            case INT -> "I";
            case LONG -> "J";
            case FLOAT -> "F";
            case DOUBLE -> "D";
            case ARRAY -> literal(type);
            default -> "L" + literal(type) + ";";
        };
    }
}
