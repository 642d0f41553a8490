// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import java.util.Set;

/** Names as Rust writes them: keywords are raw identifiers, and what other things are called gets an underscore. */
final class Names {

    private static final Set<String> KEYWORDS = Set.of(
            "abstract",
            "as",
            "async",
            "await",
            "become",
            "box",
            "break",
            "const",
            "continue",
            "do",
            "dyn",
            "else",
            "enum",
            "extern",
            "false",
            "final",
            "fn",
            "for",
            "gen",
            "if",
            "impl",
            "in",
            "let",
            "loop",
            "macro",
            "match",
            "mod",
            "move",
            "mut",
            "override",
            "priv",
            "pub",
            "ref",
            "return",
            "static",
            "struct",
            "trait",
            "true",
            "try",
            "type",
            "typeof",
            "unsafe",
            "unsized",
            "use",
            "virtual",
            "where",
            "while",
            "yield");

    /** Keywords that cannot be raw. */
    static final Set<String> RESERVED = Set.of("crate", "self", "super");

    /** What a client can do besides. */
    static final Set<String> METHODS = Set.of(
            "crate",
            "new",
            "self",
            "super",
            "with_base",
            "with_bearer",
            "with_bearer_from",
            "with_header",
            "with_http");

    /** What types of the contract cannot be called, since others are. */
    static final Set<String> TYPES = Set.of(
            "Box",
            "Bytes",
            "Clone",
            "Copy",
            "Debug",
            "Decimal",
            "Default",
            "Deserialize",
            "Deserializer",
            "Display",
            "Duration",
            "Eq",
            "Err",
            "Error",
            "Fetched",
            "FieldError",
            "Fn",
            "Formatter",
            "From",
            "HashMap",
            "Hash",
            "Instant",
            "Integer",
            "Into",
            "LanguageTag",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "Long",
            "Map",
            "Member",
            "Members",
            "None",
            "Number",
            "Ok",
            "Option",
            "Params",
            "PartialEq",
            "PhantomData",
            "Problem",
            "Query",
            "Result",
            "Self",
            "Serialize",
            "Serializer",
            "Sized",
            "Some",
            "String",
            "Text",
            "Uuid",
            "Value",
            "Vec",
            "Year",
            "YearMonth");

    private Names() {}

    /** A name that is free, as it is written. */
    static String raw(String name) {
        return KEYWORDS.contains(name) ? "r#" + name : name;
    }

    /** A wire name where no other can be the same: that of a member or parameter. */
    static String member(String name) {
        return raw(RESERVED.contains(name) ? name + "_" : name);
    }
}
