// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Pair;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Answer;
import io.mizan.benchmarks.http.Connection;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import io.mizan.benchmarks.ssr.clinic.Owner;
import io.mizan.benchmarks.ssr.people.PeopleApplication;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Many visitors at once, whose pages have the same addresses: is anybody given what is another's? */
public final class Strangers {
    private static final int PAGES = 10_000;
    private static final int CLIENTS = 32;
    private static final int VISITORS = 1000;
    private static final List<Framework> FRAMEWORKS = List.of(Framework.values());
    private static final Pattern NAME = Pattern.compile("visitor-[0-9]+");

    private final Site site;
    private final Report report;
    private final AtomicInteger left = new AtomicInteger(PAGES);
    private final AtomicInteger foreign = new AtomicInteger();
    private final AtomicInteger unrendered = new AtomicInteger();

    /** Prints its rows to a report. */
    public Strangers(Site site, Report report) {
        this.site = site;
        this.report = report;
    }

    /** Asks on one product. */
    public void run(String product) throws IOException, InterruptedException, ExecutionException {
        Path war =
                site.war("people", List.of(PeopleApplication.class.getPackage(), Owner.class.getPackage()), Map.of());
        try (Server server = Server.start(product, site.build().resolve("servers"), List.of(war))) {
            server.awaitReady("/people/" + Wars.READY);
            ask(server.port());
        }
        report.row(
                "visitors: pages with foreign data, " + CLIENTS + " clients",
                List.of(new Pair(foreign.get(), PAGES)),
                Goal.atMost(0));
        report.row("  left to browsers", List.of((double) unrendered.get()));
    }

    private void ask(int port) throws InterruptedException, ExecutionException {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Object>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                all.add(() -> client(port));
            }
            for (Future<Object> client : clients.invokeAll(all)) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private Object client(int port) throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try (Connection connection = new Connection(port)) {
            while (left.getAndDecrement() > 0) {
                Framework framework = FRAMEWORKS.get(random.nextInt(FRAMEWORKS.size()));
                String visitor = "visitor-" + random.nextInt(VISITORS);
                String target = "/people/pages/own/" + random.nextInt(3) + "?page=" + framework.app() + "%2F"
                        + framework.page();
                check(visitor, connection.exchange(Request.page(target, "Visitor: " + visitor + "\r\n")));
            }
        }
        return true;
    }

    /** His name stands in each row, and in the data behind it. */
    private void check(String visitor, Answer page) throws IOException {
        if (page.status() != 200) {
            throw new IOException("status " + page.status() + ": " + page.text());
        }
        String html = page.text();
        Matcher names = NAME.matcher(html);
        int own = 0;
        while (names.find()) {
            if (names.group().equals(visitor)) {
                own++;
            } else {
                foreign.incrementAndGet();
                System.out.println("  " + visitor + " was given " + names.group());
            }
        }
        if (!html.contains("<table")) {
            unrendered.incrementAndGet();
        } else if (own < 2 * Owner.ROWS) {
            throw new IOException(visitor + " was given a page without his rows: " + html);
        }
    }
}
