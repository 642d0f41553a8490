// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.messages;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The messages behind keys in one language: the application's own, those of libraries that bring constraints, Hibernate
 * Validator's, this generator's. It never falls back to the language of the machine, as Java's own look-up does.
 */
final class Bundles {

    private static final Pattern KEY = Pattern.compile("(?<![\\\\$])\\{([^{}$]+)}");
    private static final Control PLAIN = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

    /** Messages speak of other messages, but not for ever. */
    private static final int DEPTH = 20;

    private final List<ResourceBundle> bundles;

    Bundles(Locale locale, ClassLoader application) {
        ClassLoader own = Bundles.class.getClassLoader();
        this.bundles = Stream.of(
                        bundle("ValidationMessages", locale, application),
                        bundle("ContributorValidationMessages", locale, application),
                        bundle("org.hibernate.validator.ValidationMessages", locale, own),
                        bundle("io.mizan.codegen.messages.FormMessages", locale, own))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<ResourceBundle> bundle(String name, Locale locale, ClassLoader loader) {
        try {
            return Optional.of(ResourceBundle.getBundle(name, locale, loader, PLAIN));
        } catch (MissingResourceException none) {
            return Optional.empty();
        }
    }

    /** A text whose {@code {keys}} are replaced by their messages; what is no key stays as it is. */
    String resolved(String text) {
        return resolved(text, 0);
    }

    private String resolved(String text, int depth) {
        return depth == DEPTH
                ? text
                : KEY.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(of(found.group(1))
                                .map(message -> resolved(message, depth + 1))
                                .orElse(found.group())));
    }

    private Optional<String> of(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }
}
