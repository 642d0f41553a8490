// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import io.mizan.benchmarks.cache.app.PlainApplication;
import io.mizan.benchmarks.cache.graphql.OwnerQueries;
import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Duel;
import io.mizan.benchmarks.http.Load;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A hit over HTTP, on a server. */
public final class Http {
    private static final String NAME = "cached";
    private static final String WITH_GRAPHQL = "liberty";
    private static final Goal CONSTANT = Goal.atLeast(0.95);
    private static final Goal UNKEPT = Goal.atLeast(3);

    private final Path build;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param build where the libraries and servers are
     */
    public Http(Path build, int rounds, Report report) {
        this.build = build;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one product. */
    public void run(String product) throws IOException, InterruptedException {
        report.heading(product + ", Java " + Runtime.version());
        List<Package> packages = new ArrayList<>(List.of(PlainApplication.class.getPackage()));
        if (product.equals(WITH_GRAPHQL)) {
            packages.add(OwnerQueries.class.getPackage());
        }
        Path war = new Wars(build.resolve("wars"), build.resolve("cache-libs"))
                .of(NAME + ".war", packages.toArray(Package[]::new));
        try (Server server = Server.start(product, build.resolve("servers"), List.of(war))) {
            server.awaitReady("/" + NAME + "/" + Wars.READY);
            Load load = new Load(server.port(), server::cpu);
            Duel.runAll(duels(load, product.equals(WITH_GRAPHQL)), load, rounds, report);
        }
    }

    private static List<Duel> duels(Load load, boolean graphql) throws IOException {
        Request hit = get("api/mizan/ctx/kept/?owner_id=5");
        Request unkept = get("api/mizan/ctx/unkept/?owner_id=5");
        Request constant = get("plain/constant");
        Request caffeine = get("plain/caffeine?owner_id=5");
        check(load.once(List.of(hit, constant, caffeine, unkept)));
        List<Duel> duels = new ArrayList<>(List.of(
                new Duel("hit / constant bytes", List.of(hit), List.of(constant), CONSTANT),
                new Duel("hit / Caffeine by hand", List.of(hit), List.of(caffeine), Goal.NONE),
                new Duel("hit / run each time, 1 ms query", List.of(hit), List.of(unkept), UNKEPT)));
        if (graphql) {
            Request query = Request.post(
                    "/" + NAME + "/graphql", "{\"query\":\"{kept_owner:owner(ownerId:5){id letter name}}\"}");
            checkData(load.once(List.of(hit, query)));
            duels.add(new Duel("hit / SmallRye GraphQL, 1 ms query", List.of(hit), List.of(query), Goal.NONE));
        }
        return duels;
    }

    private static Request get(String path) {
        return Request.get("/" + NAME + "/" + path, "");
    }

    /** GraphQL wraps what ours gives. */
    private static void checkData(List<Answer> answers) throws IOException {
        if (!answers.get(1).text().contains(answers.get(0).text())) {
            throw new IOException("not the same: " + answers.get(0).text() + "\nand "
                    + answers.get(1).text());
        }
    }

    /** All give the same record; the plain side as it is in ours. */
    private static void check(List<Answer> answers) throws IOException {
        String body = answers.get(0).text();
        for (Answer answer : answers) {
            if (!answer.text().replace("unkept_owner", "kept_owner").equals(body)) {
                throw new IOException("not the same: " + body + "\nand " + answer.text());
            }
        }
    }
}
