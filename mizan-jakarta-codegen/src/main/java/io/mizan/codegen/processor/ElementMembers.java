// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.declared.TypeUse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Methods, constructors, fields and components as a compiler tells them. */
final class ElementMembers {

    private final ElementAnnotations annotations;
    private final ElementTypes types;
    private final Documentation documentation;

    ElementMembers(ElementAnnotations annotations, ElementTypes types, Documentation documentation) {
        this.annotations = annotations;
        this.types = types;
        this.documentation = documentation;
    }

    /** Of a record those that are annotated: its components say the rest. */
    List<MethodDeclaration> methods(TypeElement type) {
        List<? extends Element> enclosed = type.getEnclosedElements();
        return Stream.concat(
                        ElementFilter.methodsIn(enclosed).stream(), ElementFilter.constructorsIn(enclosed).stream())
                .map(this::executable)
                .filter(method -> type.getKind() != ElementKind.RECORD
                        || !method.annotations().all().isEmpty())
                .sorted(MethodDeclaration.ORDER)
                .toList();
    }

    MethodDeclaration executable(ExecutableElement executable) {
        return new MethodDeclaration(
                executable.getSimpleName().toString(),
                modifiers(executable),
                executable.getParameters().stream().map(this::parameter).toList(),
                types.of(executable.getReturnType()),
                types.all(executable.getThrownTypes()),
                annotations.of(executable),
                documentation.of(executable));
    }

    private ParameterDeclaration parameter(VariableElement parameter) {
        TypeUse type = types.of(parameter.asType());
        return new ParameterDeclaration(parameter.getSimpleName().toString(), true, type, annotations.of(parameter));
    }

    /** A record's components in order, another class's own instance fields. */
    List<MemberDeclaration> members(TypeElement type) {
        if (type.getKind() == ElementKind.RECORD) {
            List<MemberDeclaration> components = new ArrayList<>();
            type.getRecordComponents().forEach(component -> components.add(component(type, component)));
            return components;
        }
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                .filter(field -> field.getKind() == ElementKind.FIELD)
                .filter(field -> !field.getModifiers().contains(javax.lang.model.element.Modifier.STATIC))
                .map(field -> new MemberDeclaration(
                        field.getSimpleName().toString(),
                        types.of(field.asType()),
                        modifiers(field),
                        annotations.of(field),
                        documentation.of(field)))
                .toList();
    }

    /** A component carries the annotations of its field and accessor too: not every annotation may stand on a component. */
    private MemberDeclaration component(TypeElement type, RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        Annotations all = annotations.of(component);
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            if (field.getSimpleName().contentEquals(name)) {
                all = all.and(annotations.of(field));
            }
        }
        all = all.and(annotations.of(component.getAccessor()));
        return new MemberDeclaration(
                name, types.of(component.asType()), Set.of(), all, documentation.ofComponent(type, name));
    }

    /** The modifiers that a rule speaks of. */
    static Set<Modifier> modifiers(Element element) {
        Set<String> written = element.getModifiers().stream().map(Enum::name).collect(Collectors.toSet());
        Set<Modifier> set = EnumSet.noneOf(Modifier.class);
        for (Modifier modifier : Modifier.values()) {
            if (written.contains(modifier.name())) {
                set.add(modifier);
            }
        }
        return set;
    }
}
