// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MemberDeclaration;
import io.mizan.contract.declared.Modifier;
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
    private final BeanProperties beans;
    private final Constraints constraints;

    NamedTypeReader(Declarations declarations, Findings findings, TypeReader types) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
        this.beans = new BeanProperties(declarations);
        this.constraints = new Constraints(declarations);
    }

    NamedType read(ClassDeclaration declaration) {
        declaration.annotations().all().stream()
                .filter(a -> Words.JSONB_OPAQUE.contains(a.type()))
                .forEach(a -> opaque(a, declaration.name(), declaration.simpleName()));
        if (declaration.kind() == Kind.ENUM) {
            return new NamedType.EnumType(declaration.name(), declaration.name(), declaration.constants());
        }
        Optional<AnnotationUse> union = declaration.annotations().find(Words.JSONB_TYPE_INFO);
        if (!declaration.permitted().isEmpty()
                || (union.isPresent() && !subtypes(union.get()).isEmpty())) {
            return union(declaration, union);
        }
        return object(declaration);
    }

    private void opaque(AnnotationUse annotation, String where, String on) {
        findings.add(
                ProblemCode.JSONB,
                where,
                "@" + TypeUse.simpleName(annotation.type()),
                on,
                "use @JsonbTypeAdapter, whose types the contract can see");
    }

    private static List<AnnotationUse> subtypes(AnnotationUse info) {
        return info.annotations("value");
    }

    private NamedType union(ClassDeclaration declaration, Optional<AnnotationUse> info) {
        String where = declaration.name();
        if (info.isEmpty()) {
            findings.add(ProblemCode.UNION, where, declaration.simpleName(), "has no @JsonbTypeInfo");
            return new NamedType.UnionType(where, where, "@type", List.of());
        }
        List<Choice> choices = new ArrayList<>();
        Set<String> aliases = new HashSet<>();
        for (AnnotationUse subtype : subtypes(info.get())) {
            String alias = subtype.text("alias").orElse("");
            String type = subtype.classes("type").get(0);
            if (!aliases.add(alias)) {
                findings.add(
                        ProblemCode.UNION, where, declaration.simpleName(), "two choices are called '" + alias + "'");
            }
            types.read(new TypeUse.Declared(type, List.of(), Annotations.NONE), Annotations.NONE, where);
            choices.add(new Choice(alias, type));
        }
        for (String permitted : concrete(declaration)) {
            if (choices.stream().noneMatch(c -> c.type().equals(permitted))) {
                findings.add(ProblemCode.UNION, where, declaration.simpleName(), permitted + " has no alias");
            }
        }
        String key = info.get().text("key").orElse("@type");
        return new NamedType.UnionType(where, where, key, choices);
    }

    /** The permitted classes at the ends of a sealed hierarchy. */
    private List<String> concrete(ClassDeclaration declaration) {
        List<String> ends = new ArrayList<>();
        for (String name : declaration.permitted()) {
            ClassDeclaration permitted = declarations.find(name).orElse(null);
            if (permitted != null && !permitted.permitted().isEmpty()) {
                ends.addAll(concrete(permitted));
            } else {
                ends.add(name);
            }
        }
        return ends;
    }

    private NamedType object(ClassDeclaration declaration) {
        boolean record = declaration.kind() == Kind.RECORD;
        List<Property> properties = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (BeanProperties.Found found : record ? components(declaration) : beans.of(declaration)) {
            String where = declaration.name() + "." + found.name();
            found.annotations().all().stream()
                    .filter(a -> Words.JSONB_OPAQUE.contains(a.type()))
                    .forEach(a -> opaque(a, where, found.name()));
            if (found.annotations().has(Words.JSONB_TRANSIENT)) {
                if (record) {
                    findings.add(ProblemCode.JSONB, where, "@JsonbTransient", found.name(), "leave the component out");
                }
                continue;
            }
            String name = found.annotations()
                    .find(Words.JSONB_PROPERTY)
                    .flatMap(a -> a.text("value"))
                    .orElse(found.name());
            if (!names.add(name)) {
                findings.add(ProblemCode.PROPERTY_TWICE, declaration.name(), declaration.simpleName(), name);
            }
            JsonType type = types.read(found.type(), found.annotations(), where);
            properties.add(new Property(
                    name,
                    found.name(),
                    type,
                    found.readable(),
                    found.writable(),
                    constraints.of(found.annotations(), found.type()),
                    found.doc()));
        }
        return new ObjectType(
                declaration.name(),
                declaration.name(),
                record ? ObjectType.Form.RECORD : ObjectType.Form.BEAN,
                declaration.typeParameters(),
                properties,
                declaration.doc());
    }

    private static List<BeanProperties.Found> components(ClassDeclaration declaration) {
        return declaration.members().stream().map(NamedTypeReader::component).toList();
    }

    private static BeanProperties.Found component(MemberDeclaration member) {
        return new BeanProperties.Found(
                member.name(),
                member.type(),
                member.annotations(),
                true,
                !member.modifiers().contains(Modifier.STATIC),
                member.doc());
    }
}
