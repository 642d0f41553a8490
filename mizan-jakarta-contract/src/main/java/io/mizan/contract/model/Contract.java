// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.model;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an application offers to its clients.
 *
 * <p>Read from classes it has all that a server needs. Read from a file it has all that a client needs, and of Java
 * nothing: no views and no internal functions, no methods behind functions, and where the name of a Java class, property
 * or parameter would be, the name that the file uses for the same, or an empty one.
 *
 * @param contexts by wire name
 * @param functions by wire name: members of contexts, calls, views and internal functions
 * @param types the named types, by name
 * @param roles the roles that its declarations speak of
 * @param channels by wire name
 */
public record Contract(
        SortedMap<String, Context> contexts,
        SortedMap<String, Function> functions,
        SortedMap<String, NamedType> types,
        SortedSet<String> roles,
        SortedMap<String, Channel> channels) {

    /** Copies. */
    public Contract {
        contexts = sorted(contexts);
        functions = sorted(functions);
        types = sorted(types);
        roles = Collections.unmodifiableSortedSet(new TreeSet<>(roles));
        channels = sorted(channels);
    }

    /**
     * What an application without channels offers.
     *
     * @param contexts by wire name
     * @param functions by wire name
     * @param types the named types, by name
     * @param roles the roles that its declarations speak of
     */
    public Contract(
            SortedMap<String, Context> contexts,
            SortedMap<String, Function> functions,
            SortedMap<String, NamedType> types,
            SortedSet<String> roles) {
        this(contexts, functions, types, roles, new TreeMap<>());
    }

    private static <T> SortedMap<String, T> sorted(Map<String, T> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    /**
     * The functions that are members of a context, sorted by name.
     *
     * @param context a context's wire name
     * @return its reads; views that name the context are none
     */
    public java.util.List<Function> reads(String context) {
        return functions.values().stream()
                .filter(f -> f.kind() == Function.Kind.READ
                        && f.context().filter(context::equals).isPresent())
                .toList();
    }

    /**
     * The functions that a client calls by their names.
     *
     * @return sorted by name
     */
    public java.util.List<Function> calls() {
        return functions.values().stream()
                .filter(f -> f.kind() == Function.Kind.CALL)
                .toList();
    }
}
