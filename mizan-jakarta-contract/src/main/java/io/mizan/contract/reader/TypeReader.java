// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.ClassDeclaration.Kind;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.JsonType.Nullable;
import io.mizan.contract.model.JsonType.Sequence;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.ScalarKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads uses of types into {@link JsonType}s, and the classes that they name into {@link NamedType}s. While it reads, a
 * named type is called by its class name; {@link Renaming} gives the final names.
 */
final class TypeReader {

    /** Stands where a problem has been said. */
    static final JsonType UNREADABLE = new JsonType.AnyJson("");

    private final Declarations declarations;
    private final Findings findings;
    private final Supertypes supertypes;
    private final JsonbReader jsonb;
    private final NamedTypeReader named;
    private final Map<String, NamedType> types = new TreeMap<>();
    /** Uses that were read without a problem: one object is read once; others are read wherever they stand */
    private final IdentityHashMap<TypeUse, JsonType> flawless = new IdentityHashMap<>();

    TypeReader(Declarations declarations, Findings findings, Constraints constraints) {
        this.declarations = declarations;
        this.findings = findings;
        this.supertypes = new Supertypes(declarations);
        this.jsonb = new JsonbReader(declarations, findings, this);
        this.named = new NamedTypeReader(declarations, findings, this, jsonb, constraints);
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
     * @param variables the type variables that stand for something there
     * @param where what a problem names
     */
    JsonType closed(TypeUse use, Annotations member, List<String> variables, String where) {
        boolean plain = member.all().isEmpty() && variables.isEmpty();
        JsonType known = plain ? flawless.get(use) : null;
        if (known != null) {
            return known;
        }
        int problems = findings.said();
        JsonType read = read(use, member, where);
        Optional<String> unknown = unknown(use, variables);
        JsonType type = unknown.isPresent()
                ? unreadable(unknown.get(), "nothing says what the type variable stands for", where)
                : read;
        if (plain && findings.said() == problems) {
            flawless.put(use, type);
        }
        return type;
    }

    private static Optional<String> unknown(TypeUse use, List<String> variables) {
        if (use instanceof TypeUse.Variable variable) {
            return variables.contains(variable.name()) ? Optional.empty() : Optional.of(variable.name());
        } else if (use instanceof TypeUse.Array array) {
            return unknown(array.element(), variables);
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return unknown(wildcard.upper(), variables);
        } else if (use instanceof TypeUse.Declared declared) {
            for (TypeUse argument : declared.arguments()) {
                Optional<String> found = unknown(argument, variables);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private JsonType read(TypeUse use, Annotations member, String where) {
        if (!member.all().isEmpty()) {
            jsonb.refuse(member, use.text(), where);
        }
        Optional<JsonType> adapted = jsonb.adapted(use, member, where);
        JsonType type = adapted.isPresent() ? adapted.get() : jsonb.formatted(plain(use, where), use, member, where);
        boolean nullable = !(use instanceof TypeUse.Primitive)
                && (member.hasNamed("Nullable") || use.annotations().hasNamed("Nullable"));
        return nullable && !(type instanceof Nullable) ? new Nullable(Nullable.Form.NULL, type) : type;
    }

    private JsonType plain(TypeUse use, String where) {
        if (use instanceof TypeUse.Primitive primitive) {
            Optional<ScalarKind> scalar = ScalarKind.ofJavaType(primitive.name());
            return scalar.isPresent()
                    ? new JsonType.Scalar(scalar.get())
                    : unreadable(primitive.name(), "it is no value", where);
        } else if (use instanceof TypeUse.Array array) {
            return array.element().erased().equals("byte")
                    ? new JsonType.Binary()
                    : new Sequence(Sequence.Form.ARRAY, read(array.element(), Annotations.NONE, where));
        } else if (use instanceof TypeUse.Variable variable) {
            return new JsonType.Variable(variable.name());
        } else if (use instanceof TypeUse.Wildcard wildcard) {
            return read(wildcard.upper(), Annotations.NONE, where);
        }
        TypeUse.Declared declared = (TypeUse.Declared) use;
        Optional<JsonType> library = library(declared, where);
        return library.isPresent() ? library.get() : application(declared, where);
    }

    /** What the JDK and Jakarta JSON Processing bring. */
    private Optional<JsonType> library(TypeUse.Declared use, String where) {
        String name = use.className();
        if (!Words.isPlatform(name)) {
            return Optional.empty();
        }
        Optional<ScalarKind> scalar = ScalarKind.ofJavaType(name);
        if (scalar.isPresent()) {
            return Optional.of(new JsonType.Scalar(scalar.get()));
        } else if (Words.LISTS.contains(name)) {
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
            case "java.util.Optional" -> Optional.of(new Nullable(Nullable.Form.OPTIONAL, held(use, where)));
            case "java.util.OptionalInt" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_INT, new JsonType.Scalar(ScalarKind.INT)));
            case "java.util.OptionalLong" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_LONG, new JsonType.Scalar(ScalarKind.LONG)));
            case "java.util.OptionalDouble" ->
                Optional.of(new Nullable(Nullable.Form.OPTIONAL_DOUBLE, new JsonType.Scalar(ScalarKind.DOUBLE)));
            default -> Optional.empty();
        };
    }

    private JsonType held(TypeUse.Declared optional, String where) {
        JsonType held = argument(optional, 0, where);
        return held instanceof Nullable
                ? unreadable(optional.text(), "an Optional of what may be missing", where)
                : held;
    }

    private JsonType sequence(Sequence.Form form, TypeUse.Declared use, String where) {
        return new Sequence(form, argument(use, 0, where));
    }

    private JsonType mapping(TypeUse.Declared use, String where) {
        JsonType key = argument(use, 0, where);
        JsonType value = argument(use, 1, where);
        if (!isText(key) && !key.equals(UNREADABLE)) {
            findings.add(ProblemCode.MAP_KEY, where, use.arguments().get(0).text());
        }
        return new JsonType.Mapping(Words.SORTED_MAPS.contains(use.className()), key, value);
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
        String name = use.className();
        ClassDeclaration declaration = declarations.find(name).orElse(null);
        boolean foreign = Words.isPlatform(name) || Words.isLibrary(name);
        if (foreign && (declaration == null || declaration.kind() != Kind.ENUM)) {
            return unreadable(use.text(), "it is no data", where);
        } else if (declaration == null) {
            String why =
                    declarations.defect(name).map(d -> "it can't be read: " + d).orElse("the class is missing");
            return unreadable(use.text(), why, where);
        } else if (types.containsKey(name)) {
            return reference(use, declaration, where);
        }
        for (TypeUse.Declared type : supertypes.of(declaration)) {
            Optional<String> defect =
                    Words.isPlatform(type.className()) ? Optional.empty() : declarations.defect(type.className());
            if (isEntity(type)) {
                findings.add(ProblemCode.ENTITY, where, name);
                return UNREADABLE;
            } else if (Words.isCollection(type.className())) {
                return unreadable(use.text(), "it is a collection of its own", where);
            } else if (defect.isPresent()) {
                return unreadable(
                        use.text(), "its supertype " + type.text() + " can't be read: " + defect.get(), where);
            }
        }
        types.put(name, new NamedType.UnionType(name, name, "", List.of())); // it may lead back to itself
        types.put(name, named.read(declaration));
        return reference(use, declaration, where);
    }

    private boolean isEntity(TypeUse.Declared type) {
        ClassDeclaration declaration = Words.isPlatform(type.className())
                ? null
                : declarations.find(type.className()).orElse(null);
        if (declaration != null) {
            for (AnnotationUse use : declaration.annotations().all()) {
                if (Words.ENTITY.contains(use.type())) {
                    return true;
                }
            }
        }
        return false;
    }

    private JsonType reference(TypeUse.Declared use, ClassDeclaration declaration, String where) {
        if (use.arguments().size() != declaration.typeParameters().size()) {
            return unreadable(use.text(), "its type arguments are missing", where);
        }
        List<JsonType> arguments = new ArrayList<>();
        for (TypeUse argument : use.arguments()) {
            arguments.add(read(argument, Annotations.NONE, where));
        }
        return new JsonType.Ref(declaration.name(), arguments);
    }

    private JsonType unreadable(String type, String why, String where) {
        findings.add(ProblemCode.NO_JSON_FORM, where, type, why);
        return UNREADABLE;
    }
}
