// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import io.mizan.contract.name.WireName;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of the contract as languages spell theirs that write {@code first_name} and {@code OwnerList}. */
public final class Spelling {

    private static final Pattern OUTSIDE = Pattern.compile("[^\\p{L}\\p{Nl}\\p{Mn}\\p{Mc}\\p{Nd}_]");
    private static final Pattern START = Pattern.compile("[\\p{L}\\p{Nl}].*");
    private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

    private Spelling() {}

    /**
     * Any name in words of lower case: {@code byKind} is {@code by_kind}.
     *
     * @param name a name in JSON
     * @return an identifier that begins with no underscore, except before a digit
     */
    public static String snake(String name) {
        String words = WireName.of(sound(name)).toLowerCase(Locale.ROOT);
        String plain = words.replaceAll("^_+", "");
        if (plain.isEmpty()) {
            return "value";
        }
        return START.matcher(plain).matches() ? plain : "_" + plain;
    }

    /**
     * A name with a capital: what cannot have one gets a T before it.
     *
     * @param name the name of a type
     * @return an identifier
     */
    public static String capital(String name) {
        String plain = sound(name).replaceAll("^_+", "");
        String capital = plain.isEmpty() ? "" : plain.substring(0, 1).toUpperCase(Locale.ROOT) + plain.substring(1);
        return !capital.isEmpty() && Character.isUpperCase(capital.codePointAt(0)) ? capital : "T" + plain;
    }

    /**
     * Words that underscores part as one name: {@code owner_list} is {@code OwnerList}.
     *
     * @param words such as a wire name
     * @return an identifier
     */
    public static String pascal(String words) {
        return capital(
                UNDERSCORE.matcher(words).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT)));
    }

    /** Python and Rust take two spellings of one letter for one name. */
    private static String sound(String name) {
        return OUTSIDE.matcher(Normalizer.normalize(name, Normalizer.Form.NFKC)).replaceAll("_");
    }
}
