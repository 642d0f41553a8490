// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import java.util.Set;
import java.util.regex.Pattern;

/** Names as TypeScript writes them. */
final class Identifiers {

    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");
    private static final Pattern IDENTIFIER =
            Pattern.compile("[\\p{L}\\p{Nl}$_][\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}\\p{Pc}$]*");

    /** What can't be the name of a constant in a module. */
    private static final Set<String> RESERVED = Set.of(
            "arguments",
            "await",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "instanceof",
            "interface",
            "let",
            "new",
            "null",
            "package",
            "private",
            "protected",
            "public",
            "return",
            "static",
            "super",
            "switch",
            "this",
            "throw",
            "true",
            "try",
            "typeof",
            "undefined",
            "var",
            "void",
            "while",
            "with",
            "yield");

    /** What can't be the name of a type, besides. */
    private static final Set<String> TYPES = Set.of(
            "any", "bigint", "boolean", "never", "number", "object", "string", "symbol", "unknown", "Checks", "Mizan");

    private Identifiers() {}

    /** A wire name in the case of JavaScript: {@code owner_visits} is {@code ownerVisits}. */
    static String camel(String wireName) {
        return UNDERSCORE.matcher(wireName).replaceAll(match -> match.group(1).toUpperCase(java.util.Locale.ROOT));
    }

    /** The name of a constant. */
    static String constant(String wireName) {
        String name = camel(wireName);
        return RESERVED.contains(name) ? name + "_" : name;
    }

    /** The name of an interface or type. */
    static String type(String name) {
        String sound = IDENTIFIER.matcher(name).matches() ? name : name.replaceAll("[^\\p{L}\\p{Nd}$_]", "_");
        if (!IDENTIFIER.matcher(sound).matches()) {
            sound = "_" + sound;
        }
        return RESERVED.contains(sound) || TYPES.contains(sound) ? sound + "_" : sound;
    }

    /** The name of a property, quoted where it is no identifier. */
    static String property(String name) {
        return IDENTIFIER.matcher(name).matches() ? name : Source.quoted(name);
    }

    /** The name of a property in a literal, where one name would be no property but the prototype. */
    static String key(String name) {
        return name.equals("__proto__") ? "['__proto__']" : property(name);
    }

    /** A wire name as the start of a type's name: {@code owner_list} is {@code OwnerList}. */
    static String pascal(String wireName) {
        String name = camel(wireName);
        return name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
    }
}
