// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.text.ScalarKind;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.Format;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what JSON-B annotations make of a value: adapters and formats. */
final class JsonbReader {

    private static final Set<ScalarKind> NUMBERS = EnumSet.of(
            ScalarKind.BYTE,
            ScalarKind.SHORT,
            ScalarKind.INT,
            ScalarKind.LONG,
            ScalarKind.BIG_INTEGER,
            ScalarKind.FLOAT,
            ScalarKind.DOUBLE,
            ScalarKind.BIG_DECIMAL);
    private static final Set<ScalarKind> TIMES = EnumSet.of(
            ScalarKind.INSTANT,
            ScalarKind.OFFSET_DATE_TIME,
            ScalarKind.ZONED_DATE_TIME,
            ScalarKind.LOCAL_DATE,
            ScalarKind.LOCAL_TIME,
            ScalarKind.LOCAL_DATE_TIME,
            ScalarKind.YEAR,
            ScalarKind.YEAR_MONTH);

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;
    private final Set<String> adapting = new HashSet<>();

    JsonbReader(Declarations declarations, Findings findings, TypeReader types) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
    }

    /** Says what can't be expressed about a property or parameter. */
    void refuse(Annotations member, String on, String where) {
        for (AnnotationUse use : member.all()) {
            if (Words.JSONB_OPAQUE.contains(use.type())) {
                problem(use.type(), on, "use @JsonbTypeAdapter, whose types the contract can see", where);
            }
        }
    }

    /** Says what can't be expressed about a class or a package. */
    void refuseOnType(Annotations type, String on, String where) {
        refuse(type, on, where);
        for (AnnotationUse use : type.all()) {
            if (use.type().equals(Words.JSONB_NUMBER_FORMAT) || use.type().equals(Words.JSONB_DATE_FORMAT)) {
                problem(use.type(), on, "put it on each property that is meant", where);
            }
        }
    }

    private JsonType problem(String annotation, String on, String instead, String where) {
        findings.add(ProblemCode.JSONB, where, "@" + TypeUse.simpleName(annotation), on, instead);
        return TypeReader.UNREADABLE;
    }

    /** What an adapter makes of a value; empty if there is none. */
    Optional<JsonType> adapted(TypeUse use, Annotations member, String where) {
        Optional<AnnotationUse> own = member.find(Words.JSONB_TYPE_ADAPTER);
        if (own.isEmpty() && use instanceof TypeUse.Declared declared && !Words.isPlatform(declared.className())) {
            Optional<ClassDeclaration> declaration = declarations.find(declared.className());
            own = declaration.isEmpty() ? own : declaration.get().annotations().find(Words.JSONB_TYPE_ADAPTER);
        }
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(adapted(own.get().classes("value").get(0), use, where));
    }

    private JsonType adapted(String adapter, TypeUse use, String where) {
        String name = TypeUse.simpleName(adapter);
        ClassDeclaration declaration = declarations.find(adapter).orElse(null);
        List<TypeUse> arguments = declaration == null ? List.of() : arguments(declaration);
        String instead = null;
        if (declaration == null || arguments.size() != 2) {
            instead = "let " + name + " itself implement JsonbAdapter<Original, Adapted>";
        } else if (!makeable(declaration)) {
            instead = "give " + name + " a constructor without parameters";
        } else if (!arguments.get(0).erased().equals(boxed(use))) {
            instead = name + " is for " + arguments.get(0).text() + " alone";
        } else if (!adapting.add(adapter)) {
            instead = name + " leads back to itself";
        }
        if (instead != null) {
            return problem(Words.JSONB_TYPE_ADAPTER, use.text(), instead, where);
        }
        try {
            return new JsonType.Adapted(adapter, types.closed(arguments.get(1), Annotations.NONE, List.of(), where));
        } finally {
            adapting.remove(adapter);
        }
    }

    private static List<TypeUse> arguments(ClassDeclaration adapter) {
        return adapter.interfaces().stream()
                .filter(i -> i.erased().equals(Words.JSONB_ADAPTER))
                .map(i -> ((TypeUse.Declared) i).arguments())
                .findFirst()
                .orElse(List.of());
    }

    private static boolean makeable(ClassDeclaration adapter) {
        return !adapter.modifiers().contains(Modifier.ABSTRACT)
                && adapter.methods().stream()
                        .anyMatch(m -> m.name().equals(MethodDeclaration.CONSTRUCTOR)
                                && m.parameters().isEmpty());
    }

    private static String boxed(TypeUse use) {
        String boxed = Words.BOXED.get(use.erased());
        return boxed == null ? use.erased() : "java.lang." + boxed;
    }

    /** The type as a format leaves it. */
    JsonType formatted(JsonType type, TypeUse use, Annotations member, String where) {
        if (member.all().isEmpty()) {
            return type;
        }
        Optional<AnnotationUse> number = member.find(Words.JSONB_NUMBER_FORMAT);
        Optional<AnnotationUse> format = number.or(() -> member.find(Words.JSONB_DATE_FORMAT));
        return format.map(f -> formatted(type, use, f, number.isPresent(), where))
                .orElse(type);
    }

    private JsonType formatted(JsonType type, TypeUse use, AnnotationUse format, boolean number, String where) {
        if (type instanceof JsonType.Nullable nullable) {
            return new JsonType.Nullable(nullable.form(), formatted(nullable.of(), use, format, number, where));
        }
        Set<ScalarKind> kinds = number ? NUMBERS : TIMES;
        String pattern = format.text("value").orElse("");
        String locale = format.text("locale").orElse("");
        boolean fixed = !pattern.isEmpty()
                && !pattern.startsWith("##")
                && !Locale.forLanguageTag(locale).getLanguage().isEmpty();
        if (!(type instanceof JsonType.Scalar scalar) || !kinds.contains(scalar.kind())) {
            return problem(format.type(), use.text(), "put it on " + (number ? "a number" : "a date or time"), where);
        } else if (!fixed) {
            return problem(format.type(), use.text(), "write a pattern and a locale, such as locale = \"en\"", where);
        } else if (format(pattern, locale, number).isEmpty()) {
            return problem(format.type(), use.text(), "its pattern '" + pattern + "' is none", where);
        }
        return new JsonType.Formatted(scalar.kind(), pattern, locale);
    }

    private static Optional<Format> format(String pattern, String locale, boolean number) {
        Locale fixed = Locale.forLanguageTag(locale);
        try {
            return Optional.of(
                    number
                            ? new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(fixed))
                            : DateTimeFormatter.ofPattern(pattern, fixed).toFormat());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
