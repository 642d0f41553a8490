// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.ScalarKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads uses of types into {@link JsonType}s, and the classes that they name into {@link NamedType}s. While it reads, a
 * named type is called by its class name; {@link TypeNames} gives the final names.
 */
final class TypeReader {

    private static final JsonType UNREADABLE = new JsonType.AnyJson("jakarta.json.JsonValue");

    private final Declarations declarations;
    private final Findings findings;
    private final NamedTypeReader named;
    private final Map<String, NamedType> types = new TreeMap<>();

    TypeReader(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.findings = findings;
        this.named = new NamedTypeReader(declarations, findings, this);
    }

    /** The named types that were met, by class name. */
    Map<String, NamedType> types() {
        return types;
    }

    /**
     * Reads a use of a type.
     *
     * @param use the use
     * @param member the annotations of the parameter, component or property that has the type
     * @param where what a problem names
     */
    JsonType read(TypeUse use, Annotations member, String where) {
        if (use instanceof TypeUse.Primitive primitive) {
            return formatted(scalar(primitive.name(), where), member, where);
        }
        boolean nullable = member.hasNamed("Nullable") || use.annotations().hasNamed("Nullable");
        JsonType type = formatted(present(use, member, where), member, where);
        return nullable && !(type instanceof Nullable) ? new Nullable(Nullable.Form.NULL, type) : type;
    }

    private JsonType scalar(String name, String where) {
        return ScalarKind.ofJavaType(name)
                .<JsonType>map(JsonType.Scalar::new)
                .orElseGet(() -> unreadable(name, "it is no value", where));
    }

    private JsonType present(TypeUse use, Annotations member, String where) {
        if (use instanceof TypeUse.Array array) {
            return array.element() instanceof TypeUse.Primitive primitive
                            && primitive.name().equals("byte")
                    ? new JsonType.Binary()
                    : new Sequence(Sequence.Form.ARRAY, read(array.element(), Annotations.NONE, where));
        } else if (use instanceof TypeUse.Variable variable) {
            return new JsonType.Variable(variable.name());
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return read(wildcard.upper(), member, where);
        }
        TypeUse.Declared declared = (TypeUse.Declared) use;
        return adapter(declared, member)
                .map(adapter -> adapted(adapter, where))
                .orElseGet(() -> library(declared, where).orElseGet(() -> application(declared, where)));
    }

    /** What the JDK and Jakarta JSON Processing bring. */
    private Optional<JsonType> library(TypeUse.Declared use, String where) {
        String name = use.className();
        Optional<ScalarKind> scalar = ScalarKind.ofJavaType(name);
        if (scalar.isPresent()) {
            return scalar.map(JsonType.Scalar::new);
        }
        if (Words.LISTS.contains(name)) {
            return Optional.of(sequence(Sequence.Form.LIST, use, where));
        } else if (Words.SETS.contains(name)) {
            return Optional.of(sequence(Sequence.Form.SET, use, where));
        } else if (Words.SORTED_SETS.contains(name)) {
            return Optional.of(sequence(Sequence.Form.SORTED_SET, use, where));
        } else if (Words.MAPS.contains(name) || Words.SORTED_MAPS.contains(name)) {
            return Optional.of(mapping(use, where));
        } else if (Words.JSON_VALUES.contains(name)) {
            return Optional.of(new JsonType.AnyJson(name));
        }
        return optional(use, where);
    }

    private Optional<JsonType> optional(TypeUse.Declared use, String where) {
        return switch (use.className()) {
            case "java.util.Optional" ->
                Optional.of(new Nullable(
                        Nullable.Form.OPTIONAL, argument(use, 0, where).present()));
            case "java.util.OptionalInt" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_INT, new JsonType.Scalar(ScalarKind.INT)));
            case "java.util.OptionalLong" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_LONG, new JsonType.Scalar(ScalarKind.LONG)));
            case "java.util.OptionalDouble" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_DOUBLE, new JsonType.Scalar(ScalarKind.DOUBLE)));
            default -> Optional.empty();
        };
    }

    private JsonType sequence(Sequence.Form form, TypeUse.Declared use, String where) {
        return new Sequence(form, argument(use, 0, where));
    }

    private JsonType mapping(TypeUse.Declared use, String where) {
        JsonType key = argument(use, 0, where);
        if (!isText(key)) {
            findings.add(
                    ProblemCode.MAP_KEY,
                    where,
                    use.arguments().isEmpty()
                            ? use.text()
                            : use.arguments().get(0).text());
        }
        return new JsonType.Mapping(Words.SORTED_MAPS.contains(use.className()), key, argument(use, 1, where));
    }

    /** Whether values of a type have one canonical text. */
    boolean isText(JsonType type) {
        if (type instanceof JsonType.Scalar scalar) {
            return scalar.kind().parameter();
        }
        return type instanceof JsonType.Ref ref && types.get(ref.name()) instanceof NamedType.EnumType;
    }

    private JsonType argument(TypeUse.Declared use, int index, String where) {
        return index < use.arguments().size()
                ? read(use.arguments().get(index), Annotations.NONE, where)
                : unreadable(use.text(), "its type arguments are missing", where);
    }

    private JsonType application(TypeUse.Declared use, String where) {
        Optional<ClassDeclaration> found = declarations.find(use.className());
        if (found.isEmpty()) {
            return unreadable(use.text(), "the class is not there", where);
        } else if (use.className().startsWith("java.") || use.className().startsWith("jakarta.")) {
            return unreadable(use.text(), "it is of the platform and has no JSON form of its own", where);
        }
        ClassDeclaration declaration = found.get();
        if (declaration.annotations().all().stream().anyMatch(a -> Words.ENTITY.contains(a.type()))) {
            findings.add(ProblemCode.ENTITY, where, declaration.name(), where);
            return UNREADABLE;
        }
        List<JsonType> arguments = use.arguments().stream()
                .map(argument -> read(argument, Annotations.NONE, where))
                .toList();
        if (arguments.size() != declaration.typeParameters().size()) {
            return unreadable(use.text(), "its type arguments are missing", where);
        }
        if (!types.containsKey(declaration.name())) {
            types.put(declaration.name(), new NamedType.EnumType(declaration.name(), declaration.name(), List.of()));
            types.put(declaration.name(), named.read(declaration));
        }
        return new JsonType.Ref(declaration.name(), arguments);
    }

    private JsonType unreadable(String type, String why, String where) {
        findings.add(ProblemCode.NO_JSON_FORM, where, type, why);
        return UNREADABLE;
    }

    private Optional<AnnotationUse> adapter(TypeUse.Declared use, Annotations member) {
        Optional<AnnotationUse> own = member.find(Words.JSONB_TYPE_ADAPTER);
        if (own.isPresent() || use.className().startsWith("java.")) {
            return own;
        }
        return declarations.find(use.className()).flatMap(c -> c.annotations().find(Words.JSONB_TYPE_ADAPTER));
    }

    private JsonType adapted(AnnotationUse annotation, String where) {
        String adapter = annotation.classes("value").get(0);
        Optional<TypeUse> target = declarations.find(adapter).stream()
                .flatMap(c -> c.interfaces().stream())
                .filter(i -> i.erased().equals(Words.JSONB_ADAPTER))
                .map(i -> ((TypeUse.Declared) i).arguments())
                .filter(arguments -> arguments.size() == 2)
                .map(arguments -> arguments.get(1))
                .findFirst();
        if (target.isEmpty()) {
            findings.add(
                    ProblemCode.JSONB,
                    where,
                    "@JsonbTypeAdapter",
                    adapter,
                    "implement JsonbAdapter<Original, Adapted> itself");
            return UNREADABLE;
        }
        return new JsonType.Adapted(adapter, read(target.get(), Annotations.NONE, where));
    }

    private JsonType formatted(JsonType type, Annotations member, String where) {
        Optional<AnnotationUse> number = member.find(Words.JSONB_NUMBER_FORMAT);
        Optional<AnnotationUse> date = member.find(Words.JSONB_DATE_FORMAT);
        AnnotationUse format = number.or(() -> date).orElse(null);
        if (format == null) {
            return type;
        } else if (type instanceof Nullable nullable) {
            return new Nullable(nullable.form(), formatted(nullable.of(), member, where));
        }
        String locale = format.text("locale").orElse("");
        String pattern = format.text("value").orElse("");
        boolean fixed = !pattern.isEmpty()
                && !pattern.startsWith("##")
                && !locale.startsWith("##")
                && !Locale.forLanguageTag(locale).getLanguage().isEmpty();
        if (!fixed || !(type instanceof JsonType.Scalar scalar)) {
            findings.add(
                    ProblemCode.JSONB,
                    where,
                    "@" + TypeUse.simpleName(format.type()),
                    "this type",
                    "write a pattern and a locale, such as locale = \"en\", on a number or date");
            return type;
        }
        return new JsonType.Formatted(scalar.kind(), pattern, locale);
    }
}
