// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.ssr;

import io.mizan.benchmarks.figure.Goal;
import io.mizan.benchmarks.figure.Report;
import io.mizan.benchmarks.http.Request;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import io.mizan.benchmarks.ssr.Field.Rival;
import io.mizan.benchmarks.ssr.app.PagesApplication;
import io.mizan.benchmarks.ssr.clinic.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of a server, beside others who render the same: each with one process for it. */
public final class Pages {
    private static final String URL = "/pages/";
    private static final long CLINIC = 5;
    private static final Pattern DATA =
            Pattern.compile("<script [^>]*id=\"mizan-data\"[^>]*>(?<json>.*?)</script>", Pattern.DOTALL);
    private static final Pattern TABLE = Pattern.compile("<table.*</table>", Pattern.DOTALL);
    /** What Vue and Svelte leave for the browser to find its way */
    private static final Pattern MARKS = Pattern.compile("<!--.*?-->");

    /** For each framework, before anything is measured: a server's compilers rest after minutes */
    private static final Duration WARM_UP = Duration.ofMinutes(1);

    private static final Goal THROUGHPUT = Goal.atLeast(0.9);
    private static final Goal DELAY = Goal.adds(0.3);

    private final Site site;
    private final Set<String> figures;
    private final int rounds;
    private final Report report;

    /**
     * Prints its rows to a report.
     *
     * @param figures against whom: {@code worker}, {@code plain}, {@code sidecar}, {@code bun}, {@code next}
     */
    public Pages(Site site, Set<String> figures, int rounds, Report report) {
        this.site = site;
        this.figures = figures;
        this.rounds = rounds;
        this.report = report;
    }

    /** Measures on one product. */
    public void run(String product) throws IOException, InterruptedException {
        Path war = site.war(
                "ssr",
                List.of(PagesApplication.class.getPackage(), Owner.class.getPackage()),
                Map.of("mizan.ssr.workers", "1"));
        try (Program sidecar = script("node", "sidecar.js");
                Server server = Server.start(
                        product,
                        site.build().resolve("servers"),
                        List.of(war),
                        Map.of("SIDECAR_PORT", String.valueOf(sidecar.port())))) {
            server.awaitReady("/ssr/" + Wars.READY);
            Health before = Health.of(server.port());
            for (Framework framework : Framework.values()) {
                ours(framework, server).often(WARM_UP);
            }
            for (Framework framework : Framework.values()) {
                against(framework, server, sidecar);
            }
            if (Health.of(server.port()).fallbacks() > before.fallbacks()) {
                throw new IOException("not all pages were rendered: the figures are worth nothing");
            }
        }
    }

    private static String url(Framework framework) {
        return URL + framework.app() + "/" + CLINIC;
    }

    private static HttpSide ours(Framework framework, Server server) {
        return new HttpSide(server.port(), "/ssr" + url(framework), server::cpu);
    }

    private Program script(String runtime, String name) throws IOException {
        List<String> command = List.of(runtime, name, site.frontEnds().toString());
        return Program.start(command, site.sources(), site.log(name));
    }

    private void against(Framework framework, Server server, Program sidecar) throws IOException, InterruptedException {
        String url = url(framework);
        HttpSide ours = ours(framework, server);
        try (BareWorker worker = BareWorker.start(site, site.frontEnds());
                Program bun = figures.contains("bun") ? script(site.bun().toString(), "plain.js") : null;
                Program next = figures.contains("next") && framework == Framework.REACT ? next() : null) {
            WorkerSide bare = new WorkerSide(worker, framework, url, data(ours));
            List<Rival> rivals = new ArrayList<>();
            if (figures.contains("worker")) {
                rivals.add(new Rival("worker", bare, THROUGHPUT, DELAY));
            }
            if (figures.contains("plain")) {
                HttpSide plain = plain(framework, server, ours);
                rivals.add(new Rival("its bytes over plain HTTP", plain, Goal.NONE, Goal.NONE));
                rivals.add(new Rival("plain HTTP and a worker", new FloorSide(plain, bare), THROUGHPUT, DELAY));
            }
            if (figures.contains("sidecar")) {
                HttpSide theirs = new HttpSide(
                        server.port(),
                        "/ssr" + URL + "sidecar/" + framework.app() + "/" + CLINIC,
                        () -> server.cpu().plus(sidecar.cpu()));
                rivals.add(new Rival("Java and a Node sidecar", theirs, Goal.NONE, Goal.NONE));
            }
            if (bun != null) {
                rivals.add(new Rival("Bun alone", new HttpSide(bun.port(), url, bun::cpu), Goal.NONE, Goal.NONE));
            }
            if (next != null) {
                HttpSide theirs = new HttpSide(next.port(), "/owners/" + CLINIC, next::cpu);
                rivals.add(new Rival("Next.js", theirs, Goal.NONE, Goal.NONE));
            }
            compare(ours, rivals);
            new Field(framework.app(), ours, rivals).run(rounds, report);
        }
    }

    private Program next() throws IOException {
        return Program.start(
                List.of("node", "node_modules/next/dist/bin/next", "start", "next", "-H", "127.0.0.1", "-p"),
                site.sources(),
                site.log("next"));
    }

    /** A resource beside ours, which has what ours says. */
    private static HttpSide plain(Framework framework, Server server, HttpSide ours) throws IOException {
        String target = "/ssr" + URL + "plain/" + framework.app() + "/" + CLINIC;
        Request put = Request.post(target, "Content-Type: text/html;charset=utf-8\r\n", ours.once());
        if (server.status(put) / 100 != 2) {
            throw new IOException("the page can't be put to " + target);
        }
        return new HttpSide(server.port(), target, server::cpu);
    }

    /** All have to show the same. */
    private static void compare(Side ours, List<Rival> rivals) throws IOException {
        String shown = table(ours.once());
        for (Rival rival : rivals) {
            String other = table(rival.side().once());
            if (!shown.equals(other)) {
                throw new IOException(rival.name() + ": not the same: " + shown + "\nand " + other);
            }
        }
    }

    private static String table(String html) throws IOException {
        Matcher table = TABLE.matcher(html);
        if (!table.find()) {
            throw new IOException("no table: " + html);
        }
        return MARKS.matcher(table.group()).replaceAll("");
    }

    private static byte[] data(Side ours) throws IOException {
        Matcher data = DATA.matcher(ours.once());
        if (!data.find()) {
            throw new IOException("a page without data");
        }
        return data.group("json").getBytes(StandardCharsets.UTF_8);
    }
}
