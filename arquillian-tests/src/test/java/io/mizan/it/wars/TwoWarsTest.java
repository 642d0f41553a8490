// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.reader.ContractReader;
import io.mizan.it.http.Answer;
import io.mizan.it.http.Http;
import io.mizan.it.http.Mizan;
import io.mizan.it.http.SocketClient;
import io.mizan.it.server.Wars;
import io.mizan.it.users.Issuer;
import io.mizan.it.wars.app.BoardPages;
import io.mizan.it.wars.app.Boards;
import io.mizan.it.wars.app.More;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two applications with the library on one server, of the same classes: two notice boards, of which only the second has
 * {@link More}. Neither sees the other, and a third one comes and goes.
 */
abstract class TwoWarsTest {
    static final String LEFT = "left";
    static final String RIGHT = "right";
    static final String PASSING = "passing";

    private static final Issuer LEFT_ISSUER = new Issuer("https://left-issuer.example");
    private static final Issuer RIGHT_ISSUER = new Issuer("https://right-issuer.example");
    private static final String READER = "https://reader.example";

    private final Map<String, Http> browsers = new ConcurrentHashMap<>();

    /** Where an application of this name stands. */
    abstract URI at(String name);

    abstract void deployPassing();

    abstract void undeployPassing();

    static WebArchive left() {
        return board(
                        LEFT,
                        LEFT_ISSUER,
                        Map.of(
                                "mizan.http.max-body", "2048",
                                "mizan.http.cache-status", "true",
                                "mizan.cors.allowed-origins", READER))
                .deleteClass(More.class);
    }

    static WebArchive right() {
        return board(RIGHT, RIGHT_ISSUER, Map.of());
    }

    /** The same at the server's root, as each server is told. */
    static WebArchive rightAtRoot() {
        return right().addAsWebInfResource(
                        new StringAsset("<jboss-web><context-root>/</context-root></jboss-web>"), "jboss-web.xml")
                .addAsWebInfResource(
                        new StringAsset("<glassfish-web-app><context-root>/</context-root></glassfish-web-app>"),
                        "glassfish-web.xml")
                .addAsWebInfResource(new StringAsset("""
                                <web-ext xmlns="http://websphere.ibm.com/xml/ns/javaee" version="1.0">
                                  <context-root uri="/"/>
                                </web-ext>
                                """), "ibm-web-ext.xml");
    }

    static WebArchive passing() {
        return board(PASSING, LEFT_ISSUER, Map.of());
    }

    /** Both in one. */
    static EnterpriseArchive ear() {
        return ShrinkWrap.create(EnterpriseArchive.class, "both.ear").addAsModules(left(), right());
    }

    private static WebArchive board(String name, Issuer issuer, Map<String, String> settings) {
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        Map<String, String> all = new HashMap<>(settings);
        all.putAll(issuer.settings());
        all.put("board.title", name);
        all.put("mizan.ssr.bun", Wars.bun());
        all.put("mizan.secret", "base64:" + Base64.getEncoder().encodeToString(secret));
        return Wars.of(name).cache().pages().formLogin().settings(all).build().addPackage(Boards.class.getPackage());
    }

    @Test
    void sameNames_areEachOnesOwn() {
        assertThat(pin(LEFT, 1, "of the left").json().getString("result")).isEqualTo(LEFT);
        assertThat(board(LEFT, 1)).isEqualTo("left: of the left");
        assertThat(board(RIGHT, 1)).isEqualTo("right: ");
        assertThat(pin(RIGHT, 1, "of the right").json().getString("result")).isEqualTo(RIGHT);
        assertThat(board(RIGHT, 1)).isEqualTo("right: of the right");
        assertThat(board(LEFT, 1)).isEqualTo("left: of the left");
        assertThat(http(LEFT).get("app/boards/1").text()).isEqualTo("<h1>left: of the left</h1>");
        assertThat(http(RIGHT).get("app/boards/1").text()).isEqualTo("<h1>right: of the right</h1>");
    }

    @Test
    void pages_areEachOnesOwn() {
        assertThat(pin(LEFT, 2, "shown").status()).isEqualTo(200);
        assertThat(http(LEFT).get("app/boards/2/rendered").text()).contains("<p>board {", "left: shown");
        assertThat(http(RIGHT).get("app/boards/2/rendered").text())
                .contains("<p>board {", "right: ")
                .doesNotContain("shown");
    }

    @Test
    void sockets_areEachOnesOwn() {
        try (SocketClient left = SocketClient.open(at(LEFT), http(LEFT));
                SocketClient right = SocketClient.open(at(RIGHT), http(RIGHT))) {
            left.watch(1, "board", "board_id", 3).ready();
            right.watch(1, "board", "board_id", 3).ready();
            assertThat(left.next().getString("type")).isEqualTo("watching");
            assertThat(right.next().getString("type")).isEqualTo("watching");

            pin(LEFT, 3, "told");

            assertThat(left.next().getString("type")).isEqualTo("invalidate");
            assertThat(right.news()).isEmpty();
        }
    }

    @Test
    void contracts_areEachOnesOwn() {
        assertThat(problem(nobody(LEFT).call("more"))).isEqualTo("404 not_found");
        assertThat(nobody(RIGHT).call("more").json().getString("result")).isEqualTo("more");
        String lefts = hash(Boards.class, BoardPages.class);
        String rights = hash(Boards.class, BoardPages.class, More.class);
        assertThat(lefts).isNotEqualTo(rights);
        assertThat(toldOf(LEFT, lefts)).isEqualTo("404 not_found");
        assertThat(toldOf(LEFT, rights)).isEqualTo("409 stale_client");
        assertThat(toldOf(RIGHT, rights)).isEqualTo("404 not_found");
        assertThat(toldOf(RIGHT, lefts)).isEqualTo("409 stale_client");
    }

    private static String hash(Class<?>... declaring) {
        var reader = new ContractReader(new ReflectionSource(TwoWarsTest.class.getClassLoader()));
        return ContractHash.of(
                reader.read(Stream.of(declaring).map(Class::getName).toList()).contract());
    }

    /** What a page made for a contract is told when it calls what is not there. */
    private String toldOf(String name, String contract) {
        return problem(new Mizan(http(name).with("X-Mizan-Contract", contract)).call("no_such"));
    }

    @Test
    void invalidation_isHeardByItsOwnListenersAlone() {
        assertThat(pin(LEFT, 20, "text").header("X-Mizan-Invalidate")).hasValue("board;board_id=20");
        assertThat(heard(LEFT)).filteredOn(line -> line.contains("board_id=20")).hasSize(1);
        assertThat(bearer(LEFT, LEFT_ISSUER).call("clear").status()).isEqualTo(200);
        assertThat(heard(LEFT)).contains("[Everything[]]");
        assertThat(heard(RIGHT)).noneMatch(line -> line.contains("board_id=20")).doesNotContain("[Everything[]]");
    }

    @Test
    void settings_areEachOnesOwn() {
        assertThat(problem(pin(LEFT, 30, "a".repeat(2048)))).isEqualTo("413 too_large");
        assertThat(pin(RIGHT, 30, "a".repeat(2048)).status()).isEqualTo(200);
        assertThat(nobody(LEFT).fetch("board", "board_id", 31).all("Cache-Status"))
                .hasSize(1);
        assertThat(nobody(RIGHT).fetch("board", "board_id", 31).all("Cache-Status"))
                .isEmpty();
    }

    @Test
    void otherOrigins_areEachOnesOwn() {
        String target = Mizan.target("board", "board_id", 32, "none", "so that the answer is private");
        Answer lefts = http(LEFT).with("Origin", READER).get(target);
        assertThat(lefts.all("Access-Control-Allow-Origin")).containsExactly(READER);
        assertThat(lefts.all("Cross-Origin-Resource-Policy")).isEmpty();
        Answer rights = http(RIGHT).with("Origin", READER).get(target);
        assertThat(rights.all("Access-Control-Allow-Origin")).isEmpty();
        assertThat(rights.all("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
    }

    /**
     * By Liberty's own single sign-on a user of one application is one of all there; each shows her what it has itself
     * (<a href="https://openliberty.io/docs/latest/reference/config/webAppSecurity.html">webAppSecurity</a>).
     */
    @ParameterizedTest
    @CsvSource({LEFT + "," + RIGHT, RIGHT + "," + LEFT})
    void session_showsNothingOfTheOther(String one, String other) {
        Http ada = http(one).login(ADA);
        Answer here = new Mizan(ada).fetch("mine");
        assertThat(here.json().getString("mine")).isEqualTo(one + " of ada");
        Answer there = new Mizan(ada.by(at(other))).fetch("mine");
        if (System.getProperty("arquillian.launch").equals("liberty")) {
            assertThat(there.json().getString("mine")).isEqualTo(other + " of ada");
            assertThat(there.header("X-Mizan-Caller")).isNotEqualTo(here.header("X-Mizan-Caller"));
        } else {
            assertThat(problem(there)).isEqualTo("401 unauthenticated");
            assertThat(there.header("X-Mizan-Caller")).hasValue("-");
        }
    }

    /** The secrets differ, and with them what a caller's name is hidden behind. */
    @Test
    void sameUser_hasAnotherTag() {
        Answer lefts = new Mizan(http(LEFT).login(BOB)).fetch("mine");
        Answer rights = new Mizan(http(RIGHT).login(BOB)).fetch("mine");
        assertThat(rights.text()).isEqualTo("{\"mine\":\"right of bob\"}");
        assertThat(lefts.header("X-Mizan-Caller").orElseThrow())
                .hasSize(16)
                .isNotEqualTo(rights.header("X-Mizan-Caller").orElseThrow());
    }

    @Test
    void token_isForOneAlone() {
        assertThat(bearer(LEFT, LEFT_ISSUER).fetch("drawer", "drawer_id", 7).text())
                .isEqualTo("{\"drawer\":\"key of left\"}");
        assertThat(bearer(RIGHT, RIGHT_ISSUER).fetch("drawer", "drawer_id", 7).text())
                .isEqualTo("{\"drawer\":\"key of right\"}");
        assertThat(problem(bearer(LEFT, RIGHT_ISSUER).fetch("mine"))).isEqualTo("401 unauthenticated");
        assertThat(problem(bearer(RIGHT, LEFT_ISSUER).fetch("mine"))).isEqualTo("401 unauthenticated");
    }

    @Test
    void comingAndGoing_disturbsNobody() throws Exception {
        AtomicBoolean gone = new AtomicBoolean();
        var begun = new CountDownLatch(2);
        List<CompletableFuture<Integer>> asking = Stream.of(LEFT, RIGHT)
                .map(name -> CompletableFuture.supplyAsync(
                        () -> askUntil(gone, name, begun), task -> new Thread(task).start()))
                .toList();
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        try {
            deployPassing();
            new Visitor(http(PASSING), PASSING, LEFT_ISSUER).useEverything();
            undeployPassing();
        } finally {
            gone.set(true);
        }
        assertThat(asking)
                .allSatisfy(asked -> assertThat(asked.get(1, TimeUnit.MINUTES)).isGreaterThan(1));
        assertThat(http(PASSING).get("ready.txt").status()).isEqualTo(404);
    }

    /** Calls and fetches, once more after all is over; says how often. */
    private int askUntil(AtomicBoolean over, String name, CountDownLatch begun) {
        for (int asked = 1; ; asked++) {
            boolean last = over.get();
            assertThat(pin(name, 40, "text " + asked).status()).isEqualTo(200);
            assertThat(board(name, 40)).isEqualTo(name + ": text " + asked);
            begun.countDown();
            if (last) {
                return asked;
            }
        }
    }

    /** A browser with nobody logged in. */
    private Http http(String name) {
        return browsers.computeIfAbsent(name, n -> Http.at(at(n))).another();
    }

    private Mizan nobody(String name) {
        return new Mizan(http(name));
    }

    private Mizan bearer(String name, Issuer issuer) {
        return new Mizan(http(name).bearer(issuer.token(ADA)));
    }

    private Answer pin(String name, long board, String text) {
        return nobody(name).call("pin", "board_id", board, "note", Mizan.object("text", text));
    }

    private String board(String name, long board) {
        return nobody(name).fetch("board", "board_id", board).json().getString("board");
    }

    private List<String> heard(String name) {
        return http(name).get("app/heard").text().lines().toList();
    }

    private static String problem(Answer answer) {
        return answer.status() + " " + answer.json().getString("code", "-");
    }
}
