// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr.faults;

/** What goes wrong: from outside, or by a component that does what it is told. */
enum Fault {
    NOTHING("nothing", "", false),
    KILLED("a worker is killed", "", true),
    STOPPED("a worker is stopped", "", true),
    CLEANED("files are deleted, a worker killed", "", true),
    LOOPS("a component loops for ever", "loop", true),
    WAITS("a component waits for ever", "wait", false),
    LEAKS("a component keeps 32 MiB each time", "leak", false),
    PRINTS("a component prints 2 MB", "print", false),
    EXITS("a component calls exit", "exit", false),
    DIES("a component kills its process", "die", true),
    THROWS("a component throws", "throw", false),
    LATE("a component throws late", "late", false),
    BROKEN("a component breaks a frame", "broken", true),
    CHILD("a component starts a process, and loops", "child", true);

    private final String text;
    private final String query;
    private final boolean ends;

    Fault(String text, String query, boolean ends) {
        this.text = text;
        this.query = query;
        this.ends = ends;
    }

    String text() {
        return text;
    }

    /** What a component is told; empty: it comes from outside. */
    String query() {
        return query;
    }

    /** Whether a worker ends by it, and another has to take its place. */
    boolean ends() {
        return ends;
    }
}
