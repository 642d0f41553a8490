// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * What was asked for on the command line.
 *
 * @param servers the products, in turn
 * @param rounds how often ours and theirs are measured
 * @param figures which are measured
 */
record Options(List<String> servers, int rounds, Set<String> figures) {
    private static final List<String> SERVERS = List.of("wildfly", "payara-micro", "liberty");
    private static final int FEWEST_ROUNDS = 5;

    /**
     * Reads a command line.
     *
     * @param figures that there are
     */
    static Options of(Set<String> figures, String... args) {
        Options options = new Options(List.of("wildfly"), FEWEST_ROUNDS, figures);
        Deque<String> rest = new ArrayDeque<>(Arrays.asList(args));
        while (!rest.isEmpty()) {
            String option = rest.removeFirst();
            if (rest.isEmpty()) {
                throw new IllegalArgumentException(option + " needs a value");
            }
            options = options.with(figures, option, rest.removeFirst());
        }
        return options;
    }

    private Options with(Set<String> known, String option, String value) {
        return switch (option) {
            case "-s" -> new Options(value.equals("all") ? SERVERS : known(value, SERVERS), rounds, figures);
            case "-r" -> new Options(servers, Math.max(FEWEST_ROUNDS, Integer.parseInt(value)), figures);
            case "-f" -> new Options(servers, rounds, Set.copyOf(known(value, known)));
            default -> throw new IllegalArgumentException("no option: " + option);
        };
    }

    private static List<String> known(String value, Collection<String> all) {
        List<String> chosen = List.of(value.split(","));
        if (!all.containsAll(chosen)) {
            throw new IllegalArgumentException(value + ": choose among " + String.join(", ", all));
        }
        return chosen;
    }

    boolean has(String figure) {
        return figures.contains(figure);
    }

    /** Whether anything is measured under load. */
    boolean hasLoad() {
        return figures.stream().anyMatch(f -> !f.equals("micro") && !f.equals("deployment"));
    }
}
