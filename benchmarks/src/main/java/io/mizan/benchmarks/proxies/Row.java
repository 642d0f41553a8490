// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A check: how often was asked for it, how often a store answered, and what was wrong. Any thread may tell it. */
final class Row {
    private static final int SHOWN = 5;

    private final String name;
    private final List<String> findings = new ArrayList<>();
    private int asked;
    private int hits;
    private int withoutRoles;

    Row(String name) {
        this.name = name;
    }

    synchronized void asked() {
        asked++;
    }

    synchronized void hit() {
        hits++;
    }

    synchronized void withoutRoles() {
        withoutRoles++;
    }

    synchronized void finding(String text) {
        findings.add(text);
    }

    /** Says how often a store has to have answered. */
    synchronized void needsHits(int atLeast) {
        if (hits < atLeast) {
            findings.add("the store has answered " + hits + " times only, of " + asked + "; expected: " + atLeast);
        }
    }

    synchronized int asks() {
        return asked;
    }

    /** Whether there is something, and nothing wrong. */
    synchronized boolean ok() {
        return asked > 0 && findings.isEmpty();
    }

    static String heading() {
        return String.format(Locale.ROOT, "%-52s %7s %7s  ", "name", "asked", "hits");
    }

    /** A line; with findings some of them below. */
    synchronized String text() {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-52s %7d %7d  %s", name, asked, hits, ok() ? "ok" : "FAILED"));
        findings.stream().limit(SHOWN).forEach(finding -> text.append("\n    ").append(finding));
        if (findings.size() > SHOWN) {
            text.append("\n    and ").append(findings.size() - SHOWN).append(" more");
        }
        if (withoutRoles > 0) {
            text.append("\n    ").append(withoutRoles).append(" without the roles of the session: see README.md");
        }
        return text.toString();
    }
}
