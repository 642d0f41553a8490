// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Gives each class its name in the contract: the simple name, or where several classes would share one as many enclosing
 * names in front as tell them apart ({@code OwnersRow}, {@code VetsRow}). It does not depend on any order.
 */
final class TypeNames {

    private static final Pattern SEPARATORS = Pattern.compile("[.$]+\\d*");

    private final Map<String, String> byClass;

    TypeNames(Collection<String> classNames) {
        Map<String, Integer> parts = new TreeMap<>();
        new TreeSet<>(classNames).forEach(c -> parts.put(c, 1));
        Map<String, String> names = names(parts);
        while (lengthen(parts, names)) {
            names = names(parts);
        }
        byClass = numbered(names);
    }

    private static Map<String, String> names(Map<String, Integer> parts) {
        Map<String, String> names = new TreeMap<>();
        parts.forEach((className, taken) -> names.put(className, lastParts(className, taken)));
        return names;
    }

    /** One more part for each class that shares its name and has one more; false if there was none. */
    private static boolean lengthen(Map<String, Integer> parts, Map<String, String> names) {
        Set<String> sharing = new HashSet<>();
        byName(names).values().stream().filter(classes -> classes.size() > 1).forEach(sharing::addAll);
        boolean longer = false;
        for (Map.Entry<String, Integer> taken : parts.entrySet()) {
            if (sharing.contains(taken.getKey())
                    && taken.getValue() < split(taken.getKey()).size()) {
                taken.setValue(taken.getValue() + 1);
                longer = true;
            }
        }
        return longer;
    }

    private static Map<String, List<String>> byName(Map<String, String> names) {
        Map<String, List<String>> byName = new TreeMap<>();
        names.forEach((className, name) ->
                byName.computeIfAbsent(name, n -> new ArrayList<>()).add(className));
        return byName;
    }

    /** Classes such as {@code a.B$C} and {@code a.b$C} have one name whatever is put in front. */
    private static Map<String, String> numbered(Map<String, String> names) {
        Map<String, String> numbered = new HashMap<>();
        byName(names).forEach((name, sharing) -> {
            for (int i = 0; i < sharing.size(); i++) {
                numbered.put(sharing.get(i), i == 0 ? name : name + "_" + (i + 1));
            }
        });
        return numbered;
    }

    private static String lastParts(String className, int parts) {
        List<String> names = split(className);
        StringBuilder joined = new StringBuilder();
        for (String name : names.subList(names.size() - Math.min(parts, names.size()), names.size())) {
            joined.append(name.substring(0, 1).toUpperCase(Locale.ROOT)).append(name.substring(1));
        }
        return joined.toString();
    }

    /** The parts of a class name, without the numbers that the compiler puts before the names of local classes. */
    private static List<String> split(String className) {
        return SEPARATORS
                .splitAsStream(className)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String of(String className) {
        return byClass.getOrDefault(className, className);
    }
}
