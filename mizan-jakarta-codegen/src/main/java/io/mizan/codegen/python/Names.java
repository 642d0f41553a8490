// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.contract.name.WireName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names as Python writes them. What is a word of the language, or stands for something else there, gets an underscore. */
final class Names {

    private static final Pattern OUTSIDE = Pattern.compile("[^\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}_]");
    private static final Pattern START = Pattern.compile("[\\p{L}\\p{Nl}].*");
    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    /** What no attribute, method or parameter can be called: keywords, and what annotations beside it speak of. */
    static final Set<String> RESERVED = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "bool",
            "break",
            "bytes",
            "class",
            "close",
            "contexts",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "errors",
            "except",
            "finally",
            "float",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "int",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "self",
            "str",
            "try",
            "types",
            "while",
            "with",
            "yield");

    private Names() {}

    /** A name in JSON as that of an attribute: {@code byKind} is {@code by_kind}. */
    static String attribute(String name) {
        String words = WireName.of(sound(name)).toLowerCase(Locale.ROOT);
        String plain = words.replaceAll("^_+", "");
        return START.matcher(plain).matches() ? plain : "_" + plain;
    }

    /** The name of a class: what begins with no capital gets one. */
    static String type(String name) {
        String plain = sound(name).replaceAll("^_+", "");
        String capital = plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return !capital.isEmpty() && Character.isUpperCase(capital.codePointAt(0)) ? capital : "T" + plain;
    }

    /** A wire name as that of a class: {@code owner_list} is {@code OwnerList}. */
    static String pascal(String wireName) {
        return type(
                UNDERSCORE.matcher(wireName).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)));
    }

    /** Python takes two spellings of one letter for one name. */
    private static String sound(String name) {
        return OUTSIDE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("_");
    }
}
