// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What was asked for on the command line.
 *
 * @param servers the products, in turn
 * @param programs the proxies, in turn, by the name or path of their program
 * @param rounds how often everybody asks for everything
 * @param broken whether the proxies are made to keep everything, so that the checks have something to find
 */
record Choice(List<String> servers, Map<Brand, String> programs, int rounds, boolean broken) {
    private static final List<String> SERVERS = List.of("wildfly", "payara-micro", "liberty");

    static Choice of(Map<String, String> environment, String... args) {
        List<String> servers = List.of("wildfly");
        List<String> proxies = Arrays.stream(Brand.values()).map(Brand::program).toList();
        Map<Brand, String> programs = new EnumMap<>(Brand.class);
        int rounds = 3;
        boolean broken = false;
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            switch (option) {
                case "-s" -> servers = chosen(value(option, rest), SERVERS);
                case "-p" -> proxies = chosen(value(option, rest), proxies);
                case "-r" -> rounds = Math.max(1, Integer.parseInt(value(option, rest)));
                case "--break" -> broken = true;
                default -> throw new IllegalArgumentException("no option: " + option);
            }
        }
        for (Brand brand : Brand.values()) {
            if (proxies.contains(brand.program())) {
                programs.put(brand, environment.getOrDefault(brand.name(), brand.program()));
            }
        }
        return new Choice(servers, programs, rounds, broken);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return rest.removeFirst();
    }

    private static List<String> chosen(String value, Collection<String> all) {
        List<String> chosen = value.equals("all") ? List.copyOf(all) : List.of(value.split(","));
        if (!all.containsAll(chosen)) {
            throw new IllegalArgumentException(value + ": choose among " + String.join(", ", all));
        }
        return new ArrayList<>(chosen);
    }
}
