// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads numbers. */
final class Numbers {

    /** The longest number that is taken, in characters: reading one takes time that grows with the square. */
    static final int MAX_LENGTH = 10_000;

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?[0-9][0-9_]*+(?:\\.[0-9][0-9_]*+)?(?:[eE][+-]?(?<exponent>[0-9][0-9_]*+))?");
    private static final Pattern OTHER = Pattern.compile(
            "(?<sign>[+-]?)0(?:x(?<hex>[0-9a-fA-F][0-9a-fA-F_]*+)|o(?<octal>[0-7][0-7_]*+)|b(?<binary>[01][01_]*+))");
    private static final int MAX_EXPONENT_DIGITS = 9;

    private Numbers() {}

    /** The number, if the word is one. */
    static Optional<BigDecimal> read(String word) {
        Matcher other = OTHER.matcher(word);
        if (other.matches()) {
            return Optional.of(new BigDecimal(whole(other)));
        }
        return DECIMAL.matcher(word).matches() ? Optional.of(new BigDecimal(plain(word))) : Optional.empty();
    }

    /** Why a number is not taken, though the language has it. */
    static Optional<String> tooMuch(String word) {
        if (word.length() > MAX_LENGTH) {
            return Optional.of("a number has at most " + MAX_LENGTH + " characters here; write a string");
        }
        Matcher decimal = DECIMAL.matcher(word);
        String exponent = decimal.matches()
                ? Optional.ofNullable(decimal.group("exponent")).orElse("")
                : "";
        return plain(exponent).replaceFirst("^0+", "").length() > MAX_EXPONENT_DIGITS
                ? Optional.of("an exponent has at most " + MAX_EXPONENT_DIGITS + " digits here; write a string")
                : Optional.empty();
    }

    private static BigInteger whole(Matcher number) {
        String hex = number.group("hex");
        String octal = number.group("octal");
        BigInteger value = hex != null
                ? new BigInteger(plain(hex), 16)
                : octal != null ? new BigInteger(plain(octal), 8) : new BigInteger(plain(number.group("binary")), 2);
        return number.group("sign").equals("-") ? value.negate() : value;
    }

    private static String plain(String digits) {
        return digits.replace("_", "");
    }
}
