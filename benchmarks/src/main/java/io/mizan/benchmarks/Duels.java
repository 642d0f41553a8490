// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Duel;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.micro.Arguments;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What is measured under load. Before it is, both sides are asked once, and have to give the same records. */
final class Duels {
    private static final String OURS = "/bench/api/mizan/";

    /** What a server does by itself, and what it does with a {@code Jsonb} that is kept */
    private static final List<String> APPLICATIONS = List.of("plain", "tuned");

    private static final Goal FETCH = Goal.atLeast(0.85);
    private static final Goal CALL = Goal.atLeast(0.8);
    private static final Goal FIVE = Goal.atLeast(1);

    private final Load load;

    Duels(Load load) {
        this.load = load;
    }

    /** Those of some figures. */
    List<Duel> of(Set<String> figures) throws IOException {
        List<Duel> duels = new ArrayList<>();
        for (String application : APPLICATIONS) {
            if (figures.contains("fetch")) {
                duels.add(fetch(application));
            }
            if (figures.contains("five")) {
                duels.add(five(application));
            }
            if (figures.contains("call")) {
                duels.add(call(application));
            }
            if (figures.contains("unchanged")) {
                duels.add(unchanged(application));
            }
        }
        return duels;
    }

    private Duel fetch(String application) throws IOException {
        return same(
                "fetch of one function / " + application + " GET", context("owner", ""), FETCH, application, "owner");
    }

    private Duel five(String application) throws IOException {
        return same(
                "fetch of five functions / five " + application + " GETs",
                context("desk", ""),
                FIVE,
                application,
                "desk-cat",
                "desk-dog",
                "desk-neighbour",
                "desk-owner",
                "desk-visits");
    }

    private Duel call(String application) throws IOException {
        Request ours = Request.post(OURS + "call/", "{\"fn\":\"change\",\"args\":{\"form\":" + Arguments.FORM + "}}");
        Request theirs = Request.post("/bench/" + application + "/change", Arguments.FORM);
        return same("call / " + application + " POST", ours, List.of(theirs), CALL);
    }

    /** Against a resource that knows its tag without making the record: the least that a 304 can cost. */
    private Duel unchanged(String application) throws IOException {
        String tag = load.once(List.of(context("owner", ""))).get(0).field("ETag");
        Request ours = context("owner", "If-None-Match: " + tag + "\r\n");
        return application.equals("plain")
                ? new Duel("304 / plain 304 by a known tag", List.of(ours), List.of(tagged()), Goal.NONE)
                : new Duel("304 / tuned GET", List.of(ours), List.of(get(application, "owner", "")), Goal.NONE);
    }

    private static Request tagged() {
        return get("plain", "tagged-owner", "If-None-Match: \"owner-5\"\r\n");
    }

    private static Request context(String name, String fields) {
        return Request.get(OURS + "ctx/" + name + "/?owner_id=5", fields);
    }

    private static Request get(String application, String path, String fields) {
        return Request.get("/bench/" + application + "/" + path + "?owner_id=5", fields);
    }

    private Duel same(String name, Request ours, Goal goal, String application, String... paths) throws IOException {
        List<Request> theirs =
                Stream.of(paths).map(path -> get(application, path, "")).toList();
        return same(name, ours, theirs, goal);
    }

    /** Each plain body stands in ours as it is. */
    private Duel same(String name, Request ours, List<Request> theirs, Goal goal) throws IOException {
        String all = load.once(List.of(ours)).get(0).text();
        for (Answer answer : load.once(theirs)) {
            if (!all.contains(answer.text())) {
                throw new IOException("not the same: " + all + "\nand " + answer.text());
            }
        }
        return new Duel(name, List.of(ours), theirs, goal);
    }
}
