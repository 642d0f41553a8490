// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Declarations of the classes that a compiler works on, and of those on its class path. Used by one thread. */
final class ElementSource implements Declarations {

    private final Elements elements;
    private final ElementAnnotations annotations;
    private final ElementTypes types;
    private final ElementMembers members;
    private final Documentation documentation;
    private final Map<String, Optional<ClassDeclaration>> read = new HashMap<>();

    ElementSource(ProcessingEnvironment compiler) {
        this.elements = compiler.getElementUtils();
        this.annotations = new ElementAnnotations(elements);
        this.types = new ElementTypes(elements, compiler.getTypeUtils(), annotations);
        this.documentation = new Documentation(compiler);
        this.members = new ElementMembers(annotations, types, documentation);
    }

    @Override
    public Optional<ClassDeclaration> find(String className) {
        return read.computeIfAbsent(className, name -> element(name).map(type -> declaration(name, type)));
    }

    /** The element of a class by its binary name, which says neither where a package ends nor what encloses what. */
    Optional<TypeElement> element(String binaryName) {
        TypeElement whole = elements.getTypeElement(binaryName);
        if (whole != null) {
            return Optional.of(whole);
        }
        for (int dollar = binaryName.lastIndexOf('$'); dollar > 0; dollar = binaryName.lastIndexOf('$', dollar - 1)) {
            String simpleName = binaryName.substring(dollar + 1);
            Optional<TypeElement> inner = element(binaryName.substring(0, dollar)).stream()
                    .flatMap(outer -> ElementFilter.typesIn(outer.getEnclosedElements()).stream())
                    .filter(type -> type.getSimpleName().contentEquals(simpleName))
                    .findFirst();
            if (inner.isPresent()) {
                return inner;
            }
        }
        return Optional.empty();
    }

    /** Those that were read so far and whose sources, and so comments, are there. */
    List<ClassDeclaration> ofSources() {
        return read.values().stream()
                .flatMap(Optional::stream)
                .filter(declaration -> element(declaration.name())
                        .filter(documentation::hasSource)
                        .isPresent())
                .sorted(Comparator.comparing(ClassDeclaration::name))
                .toList();
    }

    /** Whether what was read so far names classes that the compiler does not find. */
    boolean isBroken() {
        return types.metUnresolved();
    }

    /** The places that a problem may name: the class, its methods by their signatures, its members. */
    Map<String, Element> places(TypeElement type) {
        String name = elements.getBinaryName(type).toString();
        Map<String, Element> places = new HashMap<>();
        for (Element inner : type.getEnclosedElements()) {
            places.put(name + "." + inner.getSimpleName(), inner);
        }
        for (var method : ElementFilter.methodsIn(type.getEnclosedElements())) {
            places.put(name + "." + members.executable(method).signature(), method);
        }
        places.put(name, type);
        return places;
    }

    private ClassDeclaration declaration(String name, TypeElement type) {
        return new ClassDeclaration(
                name,
                kind(type),
                ElementMembers.modifiers(type),
                type.getTypeParameters().stream()
                        .map(parameter -> parameter.getSimpleName().toString())
                        .toList(),
                Optional.of(type.getSuperclass())
                        .filter(superclass -> !types.isNothing(superclass))
                        .map(types::of),
                types.all(type.getInterfaces()),
                members.members(type),
                constants(type),
                type.getPermittedSubclasses().stream().map(this::binaryName).toList(),
                members.methods(type),
                annotations.ofClass(type),
                documentation.of(type));
    }

    private static Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> Kind.RECORD;
            case ENUM -> Kind.ENUM;
            case INTERFACE, ANNOTATION_TYPE -> Kind.INTERFACE;
            default -> Kind.CLASS;
        };
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(element -> element.getSimpleName().toString())
                .toList();
    }

    private String binaryName(TypeMirror type) {
        return elements.getBinaryName((TypeElement) ((DeclaredType) type).asElement())
                .toString();
    }
}
