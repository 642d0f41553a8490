// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a class of the application into what it is in JSON. */
final class NamedTypeReader {

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;
    private final JsonbReader jsonb;
    private final BeanProperties beans;
    private final Constraints constraints;

    NamedTypeReader(
            Declarations declarations,
            Findings findings,
            TypeReader types,
            JsonbReader jsonb,
            Constraints constraints) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
        this.jsonb = jsonb;
        this.beans = new BeanProperties(declarations);
        this.constraints = constraints;
    }

    NamedType read(ClassDeclaration declaration) {
        jsonb.refuseOnType(declaration.annotations(), declaration.simpleName(), declaration.name());
        ofPackage(declaration.name())
                .ifPresent(p -> jsonb.refuseOnType(p.annotations(), declaration.simpleName(), p.name()));
        if (declaration.kind() == Kind.ENUM) {
            return new NamedType.EnumType(declaration.name(), declaration.name(), declaration.constants());
        }
        Optional<AnnotationUse> info = declaration.annotations().find(Words.JSONB_TYPE_INFO);
        boolean choice = !declaration.permitted().isEmpty()
                || info.filter(i -> !i.annotations("value").isEmpty()).isPresent();
        return choice ? union(declaration, info) : object(declaration);
    }

    private Optional<ClassDeclaration> ofPackage(String className) {
        int end = className.lastIndexOf('.');
        return end < 0 ? Optional.empty() : declarations.find(className.substring(0, end) + ".package-info");
    }

    /** What has to hold of the choices is checked by {@link UnionCheck}, when all of them are known. */
    private NamedType union(ClassDeclaration declaration, Optional<AnnotationUse> info) {
        List<Choice> choices = new ArrayList<>();
        for (AnnotationUse subtype : info.map(i -> i.annotations("value")).orElse(List.of())) {
            String type = subtype.classes("type").get(0);
            TypeUse use = new TypeUse.Declared(type, List.of(), Annotations.NONE);
            types.closed(use, Annotations.NONE, List.of(), declaration.name());
            choices.add(new Choice(subtype.text("alias").orElse(""), type));
        }
        String key = info.flatMap(i -> i.text("key")).orElse("@type");
        return new NamedType.UnionType(declaration.name(), declaration.name(), key, choices);
    }

    private NamedType object(ClassDeclaration declaration) {
        boolean record = declaration.kind() == Kind.RECORD;
        List<Property> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BeanProperties.Found found : beans.of(declaration)) {
            String where = declaration.name() + "." + found.name();
            if (record && found.annotations().has(Words.JSONB_TRANSIENT)) {
                findings.add(
                        ProblemCode.JSONB,
                        where,
                        "@JsonbTransient",
                        "a component",
                        "a record is made of all of them: leave it out of the record");
            }
            Property property = property(found, declaration, where);
            if (!names.add(property.name())) {
                findings.add(ProblemCode.PROPERTY_TWICE, declaration.name(), declaration.simpleName(), property.name());
            }
            properties.add(property);
        }
        return new ObjectType(
                declaration.name(),
                declaration.name(),
                record ? ObjectType.Form.RECORD : ObjectType.Form.BEAN,
                declaration.typeParameters(),
                properties,
                declaration.doc());
    }

    /** The different names that annotations give. */
    private static List<String> said(Annotations annotations) {
        return annotations.all().isEmpty()
                ? List.of()
                : annotations.all().stream()
                        .filter(a -> a.type().equals(Words.JSONB_PROPERTY))
                        .flatMap(a -> a.text("value").stream())
                        .distinct()
                        .toList();
    }

    private Property property(BeanProperties.Found found, ClassDeclaration declaration, String where) {
        List<String> said = said(found.annotations());
        if (said.size() > 1) {
            findings.add(
                    ProblemCode.JSONB,
                    where,
                    "@JsonbProperty(\"" + said.get(1) + "\")",
                    "what is \"" + said.get(0) + "\" elsewhere",
                    "a property has one name, for reading and for writing");
        }
        JsonType type = types.closed(found.type(), found.annotations(), declaration.typeParameters(), where);
        return new Property(
                said.isEmpty() ? found.name() : said.get(0),
                found.name(),
                type,
                found.readable(),
                found.writable(),
                constraints.of(found.annotations(), found.type()),
                found.doc());
    }
}
