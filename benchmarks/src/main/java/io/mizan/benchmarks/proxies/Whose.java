// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.http.Answer;
import java.util.ArrayList;
import java.util.List;

/** For whom an answer is, and what it has to be like then. */
enum Whose {
    /** Stored for everyone. */
    EVERYONES("public"),
    /** The same for everyone, and stored by nobody. */
    SPELT_OTHERWISE("private"),
    ROLES("private"),
    CALLERS("private"),
    /** As {@link #CALLERS}, and an error for nobody. */
    GUARDED("private"),
    PARTIAL("no-store"),
    /** What a call says that changes something. */
    CHANGE("no-store"),
    /** What a call says of its caller. */
    GREETING("no-store"),
    ERROR("no-store");

    private final String control;

    Whose(String control) {
        this.control = control;
    }

    boolean isShared() {
        return this == EVERYONES;
    }

    /**
     * What is wrong with an answer.
     *
     * @param body the answer's, or the one that it confirms; empty if that is not known
     */
    List<String> wrong(Asker asker, Answer answer, String body) {
        if (this == ERROR || (this == GUARDED && asker.isNobody())) {
            return error(asker, answer);
        }
        List<String> wrong = new ArrayList<>();
        boolean called = this == CHANGE || this == GREETING;
        if (answer.status() != 200 && answer.status() != (called ? 303 : 304)) {
            wrong.add("status " + answer.status());
        }
        if (!answer.field("Cache-Control").startsWith(control)) {
            wrong.add("Cache-Control: " + answer.field("Cache-Control"));
        }
        String tag = isShared() ? "" : asker.tag();
        if (!answer.field("X-Mizan-Caller").equals(tag)) {
            wrong.add("X-Mizan-Caller: " + answer.field("X-Mizan-Caller") + " instead of " + tag);
        }
        if (!body.isEmpty() && !body.contains(mark(asker))) {
            wrong.add("the body is not the asker's: " + body);
        }
        return wrong;
    }

    private static List<String> error(Asker asker, Answer answer) {
        List<String> wrong = new ArrayList<>();
        if (answer.status() < 400) {
            wrong.add("status " + answer.status());
        }
        boolean ours = answer.field("Content-Type").startsWith("application/problem+json");
        if (ours && !answer.field("Cache-Control").equals("no-store")) {
            wrong.add("Cache-Control: " + answer.field("Cache-Control"));
        }
        if (ours && !answer.field("X-Mizan-Caller").equals(asker.tag())) {
            wrong.add("X-Mizan-Caller: " + answer.field("X-Mizan-Caller") + " instead of " + asker.tag());
        }
        return wrong;
    }

    private String mark(Asker asker) {
        return switch (this) {
            case CALLERS, GUARDED, GREETING -> asker.text();
            case ROLES -> asker.roles();
            case PARTIAL -> "\"$errors\":";
            case EVERYONES, SPELT_OTHERWISE, CHANGE, ERROR -> "";
        };
    }
}
