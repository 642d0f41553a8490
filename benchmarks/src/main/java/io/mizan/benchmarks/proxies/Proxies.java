// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies;

import io.mizan.benchmarks.proxies.app.PagesApplication;
import io.mizan.benchmarks.server.Server;
import io.mizan.benchmarks.server.Wars;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Real shared caches in front of servers: is anybody given what is another's, or what is stale? */
public final class Proxies {
    /** A session sometimes has no roles there while others ask (payara/Payara#7928). */
    private static final String LOSES_ROLES = "payara-micro";

    private static final int FAILED = 1;
    private static final int WRONG_USE = 2;

    private final Choice choice;
    private final Map<Brand, Path> programs;
    private final Path build;
    private final PrintStream out;
    private final Random random = new Random();
    private final List<User> users = List.of(User.of("ada", "staff"), User.of("bob", "owner"));
    private final Issuer issuer = new Issuer();
    private boolean ok = true;

    private Proxies(Choice choice, Map<Brand, Path> programs, Path build, PrintStream out)
            throws NoSuchAlgorithmException {
        this.choice = choice;
        this.programs = programs;
        this.build = build;
        this.out = out;
    }

    /** Runs what the command line asks for. The property {@code build} is the module's {@code target}. */
    public static void main(String... args) throws IOException, InterruptedException, NoSuchAlgorithmException {
        Choice choice = Choice.of(System.getenv(), args);
        Map<Brand, Path> programs = new EnumMap<>(Brand.class);
        choice.programs().forEach((brand, program) -> {
            Optional<Path> found = Brand.find(program, System.getenv().getOrDefault("PATH", ""));
            found.ifPresentOrElse(
                    path -> programs.put(brand, path), () -> System.err.print(brand.howToInstall(program)));
        });
        if (programs.size() < choice.programs().size()) {
            System.exit(WRONG_USE);
        }
        Path build = Path.of(System.getProperty("build", "target")).toAbsolutePath();
        Proxies proxies = new Proxies(choice, programs, build, System.out);
        proxies.out.println(Row.heading());
        proxies.run();
        System.exit(proxies.ok ? 0 : FAILED);
    }

    private void run() throws IOException, InterruptedException {
        List<Path> wars = new ArrayList<>();
        for (Stage stage : List.of(Stage.PURGED, Stage.BRIEF, Stage.UNTOLD)) {
            wars.add(war(stage));
        }
        for (String product : choice.servers()) {
            try (Server server = Server.start(product, build.resolve("servers"), wars)) {
                for (Map.Entry<Brand, Path> program : programs.entrySet()) {
                    Brand brand = program.getKey();
                    run(product, server, brand, program.getValue(), brand == Brand.NGINX ? Stage.BRIEF : Stage.PURGED);
                    run(product, server, brand, program.getValue(), Stage.UNTOLD);
                }
            }
        }
    }

    private Path war(Stage stage) throws IOException {
        Map<String, String> settings = new TreeMap<>(issuer.settings());
        settings.putAll(stage.settings());
        return new Wars(build.resolve("wars"), build.resolve("libs"))
                .of(
                        stage.name() + ".war",
                        PagesApplication.class.getPackage(),
                        Map.of(
                                "META-INF/microprofile-config.properties",
                                lines(settings),
                                "users.properties",
                                lines(users.stream()
                                        .collect(Collectors.toMap(User::name, u -> u.role() + " " + u.password())))));
    }

    private static String lines(Map<String, String> properties) {
        return properties.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private void run(String product, Server server, Brand brand, Path program, Stage stage)
            throws IOException, InterruptedException {
        server.awaitReady(stage.root() + Wars.READY);
        out.println("# " + product + ", " + brand.program() + ", " + stage.title());
        List<Asker> askers = new Askers(issuer, users).at(server.port(), stage.root());
        try (Proxy proxy = Proxy.start(configuration(brand, program, server.port(), stage.root()))) {
            Scene scene = Scene.of(
                    proxy.port(),
                    stage.root(),
                    askers,
                    users,
                    stage.keeps(),
                    stage.stale(brand),
                    product.equals(LOSES_ROLES));
            print(InTurn.run(scene));
            print(Cookies.run(scene));
            print(AfterCalls.run(scene));
            if (scene.stale().isZero()) {
                print(InFlight.run(scene));
            }
            print(Shuffled.run(scene, choice.rounds(), random));
        }
    }

    private Proxy.Configuration configuration(Brand brand, Path program, int origin, String root) {
        Path examples = build.resolve("../../docs/howto").normalize();
        return switch (brand) {
            case NGINX -> new Nginx(program, examples.resolve("nginx.conf"), origin, root, choice.broken());
            case VARNISHD -> new Varnish(program, examples.resolve("mizan.vcl"), origin, root, choice.broken());
        };
    }

    private void print(Rows rows) {
        for (Row row : rows.all()) {
            ok &= row.ok();
            out.println(row.text());
        }
        out.flush();
    }
}
