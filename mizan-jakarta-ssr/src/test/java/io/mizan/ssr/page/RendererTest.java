// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.ClientPage;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.Datum;
import io.mizan.spi.PageRenderer.Reason;
import io.mizan.spi.PageRenderer.Rendered;
import io.mizan.spi.PageRenderer.Streamed;
import io.mizan.spi.PageRenderer.UnknownPage;
import io.mizan.spi.PageRenderer.Whole;
import io.mizan.ssr.bundle.Bundles;
import io.mizan.ssr.bundle.MemoryRoot;
import io.mizan.ssr.pool.Plan;
import io.mizan.ssr.pool.Pool;
import io.mizan.ssr.pool.Workers;
import io.mizan.ssr.settings.SsrSettings;
import io.mizan.ssr.settings.SsrSettingsReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RendererTest {

    private static final String EVIL = "</script><!--\u2028<script>alert(1)</script>";
    private static final Map<String, String> SETTINGS = Map.of("mizan.ssr.deadline", "PT5S");

    @TempDir
    private Path folder;

    private final Fallbacks fallbacks = new Fallbacks(System::nanoTime);
    private @Nullable Workers workers;

    @BeforeEach
    void start() {
        workers = new Workers(new Plan(1, 4, 0, 0));
    }

    @AfterEach
    void stop() {
        if (workers != null) {
            workers.close();
        }
    }

    @Test
    void document_holdsTheRenderedRootAndItsData() throws Exception {
        Whole made = (Whole) render(ClientPage.of("echo").title("Owner & Sons").locale(Locale.GERMANY));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.fallback()).isEmpty();
        String data = "{\"caller\":\"tag\",\"contexts\":[{\"context\":\"owner\",\"data\":{\"owner_detail\":"
                + "\"\\u003c/script\\u003e\\u003c!--\\u2028\"},\"etag\":\"\\\"e\\\"\",\"params\":{\"owner_id\":\"5\"}}],\"v\":1}";
        assertThat(html(made)).isEqualTo("""
                <!doctype html>
                <html lang="de-DE"><head><meta charset="utf-8">\
                <meta name="viewport" content="width=device-width, initial-scale=1">\
                <title>Owner &amp; Sons</title>\
                <link rel="stylesheet" href="/petclinic/test/assets/x.css">\
                <link rel="modulepreload" href="/petclinic/test/assets/y.js">\
                <script type="module" src="/petclinic/test/assets/x.js"></script>\
                </head><body><div id="mizan-root" data-page="test/echo" data-base="/petclinic" data-url="/owners/5?x=&lt;1&gt;">\
                DATA</div><script type="application/json" id="mizan-data">DATA</script></body></html>
                """.replace("DATA", data));
    }

    @Test
    void titleFromAnybody_isText() throws Exception {
        assertThat(html(render(ClientPage.of("echo").title(EVIL))))
                .contains("<title>&lt;/script&gt;&lt;!--\u2028&lt;script&gt;alert(1)&lt;/script&gt;</title>");
    }

    @Test
    void nonce_isOnEveryScript() throws Exception {
        Asked asked = asked(ClientPage.of("echo"), Optional.of("bm9uY2U="));

        String html = html(renderer(workers().pool, Map.of()).render(asked));

        assertThat(html.split("<script", -1)).hasSize(3);
        assertThat(html.split("<script[^>]* nonce=\"bm9uY2U=\"", -1)).hasSize(3);
        assertThat(html.split("<link[^>]* nonce=\"bm9uY2U=\"", -1)).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../echo", "/echo", "test/../test/echo", "echo\0", "%65cho", "\r\nX: y", ""})
    void nameFromAnybody_isNoPageAndNoPath(String name) {
        assertThatThrownBy(() -> render(ClientPage.of(name)))
                .isInstanceOf(UnknownPage.class)
                .message()
                .doesNotContain("\n", "\0");
    }

    @ParameterizedTest
    @CsvSource({"throw, ERROR", "loop, DEADLINE", "never, DEADLINE", "exit, BROKEN", "garbage, BROKEN", "late, ERROR"})
    void whatGoesWrong_leavesTheSameDocumentWithAnEmptyRoot(String page, Reason reason) throws Exception {
        Renderer renderer = renderer(workers().pool, Map.of("mizan.ssr.deadline", "PT1S"));
        renderer.render(asked(ClientPage.of("echo"), Optional.empty()));

        Whole made = (Whole) renderer.render(asked(ClientPage.of(page).title("Owner"), Optional.empty()));

        assertThat(made.status()).isEqualTo(200);
        assertThat(made.fallback()).contains(reason);
        assertThat(html(made))
                .contains(
                        "<title>Owner</title>",
                        "data-url=\"/owners/5?x=&lt;1&gt;\"></div><script",
                        "\"owner_id\":\"5\"")
                .contains("src=\"/petclinic/test/assets/x.js\"");
        assertThat(fallbacks.counts()).containsEntry(reason, 1L);
        assertThat(renderer.rendered()).isEqualTo(1);
    }

    @Test
    void dataThatAreTooMuchForAWorker_areLeftToTheBrowser() throws Exception {
        byte[] much = ("\"" + "x".repeat(17 << 20) + "\"").getBytes(StandardCharsets.UTF_8);
        Asked asked = asked(ClientPage.of("echo"), Optional.empty(), much);

        Whole left = (Whole) renderer(workers().pool, Map.of()).render(asked);
        Whole told = (Whole)
                renderer(workers().pool, Map.of("mizan.mode", "development")).render(asked);

        assertThat(left.fallback()).contains(Reason.ERROR);
        assertThat(left.html()).hasSizeGreaterThan(17 << 20);
        assertThat(html(told)).contains("it can&#39;t be given to a worker", " of at most 16777216 bytes");
        assertThat(workers().render("echo", "still there")).isEqualTo("still there");
    }

    @Test
    void propsThatAreData_areRefused_beforeAWorkerIsAsked() {
        assertThatThrownBy(() -> render(ClientPage.of("echo").prop("all", "x".repeat(40_000))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data belong into a context");
        assertThat(fallbacks.counts()).containsEntry(Reason.BROKEN, 0L);
    }

    @Test
    void noBinary_leavesPagesToTheBrowser() throws Exception {
        Whole made = (Whole) renderer(null, Map.of()).render(asked(ClientPage.of("echo"), Optional.empty()));

        assertThat(made.fallback()).contains(Reason.MISSING);
        assertThat(html(made)).contains("<div id=\"mizan-root\"", "></div>");
    }

    @Test
    void error_showsItsStackInDevelopmentAlone() throws Exception {
        Map<String, String> development = Map.of("mizan.mode", "development");
        Asked asked = asked(ClientPage.of("throw"), Optional.empty());

        Whole told = (Whole) renderer(workers().pool, development).render(asked);
        Whole hidden = (Whole) renderer(workers().pool, Map.of()).render(asked);

        assertThat(told.status()).isEqualTo(500);
        assertThat(html(told)).contains("TypeError: no owner", "at Page");
        assertThat(html(hidden)).doesNotContain("TypeError", "at Page");
    }

    @Test
    void stream_hasItsBeginningBeforeItsEnd() throws Exception {
        Streamed made = (Streamed) render(ClientPage.of("slow").streaming());
        Flushes out = new Flushes();

        made.stream().writeTo(out);

        String all = out.toString(StandardCharsets.UTF_8);
        assertThat(out.first)
                .contains("<div id=\"mizan-root\"", " data-streamed>first")
                .doesNotContain("second");
        assertThat(out.first.length()).as("more than servers hold back").isGreaterThan(8192);
        assertThat(all).contains("firstsecond</div><script type=\"application/json\" id=\"mizan-end\"></script>");
    }

    @Test
    void stream_thatBreaksOff_doesNotSayThatItHasEnded() throws Exception {
        Streamed made = (Streamed) render(ClientPage.of("late").streaming());
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        made.stream().writeTo(out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("data-streamed>first</div><script type=\"application/json\" id=\"mizan-data\"")
                .doesNotContain("mizan-end");
        assertThat(fallbacks.counts()).containsEntry(Reason.ERROR, 1L);
    }

    @Test
    void stream_thatNobodyReads_freesItsWorker() throws Exception {
        Streamed made = (Streamed) render(ClientPage.of("slow").streaming());

        made.stream().close();

        assertThat(workers().render("echo", "next")).isEqualTo("next");
    }

    @ParameterizedTest
    @CsvSource({"/login?to=%2F, 303, ''", "'/a\r\nSet-Cookie: x', 200, ERROR", "'javascript:\u2028', 200, ERROR"})
    void redirect_leadsToAnAddressOrNowhere(String to, int status, String fallback) throws Exception {
        Asked asked = asked(ClientPage.of("redirect").title(to), Optional.empty());
        Asked told = new Asked(asked.page(), "", to, Optional.empty(), Optional.empty(), List.of());

        Whole made = (Whole) renderer(workers().pool, Map.of()).render(told);

        assertThat(made.status()).isEqualTo(status);
        assertThat(made.fallback().map(Reason::name).orElse("")).isEqualTo(fallback);
        assertThat(made.location()).isEqualTo(status == 303 ? Optional.of(to) : Optional.empty());
    }

    private Workers workers() {
        if (workers == null) {
            throw new IllegalStateException("started before each test");
        }
        return workers;
    }

    private Rendered render(ClientPage page) throws Exception {
        return renderer(workers().pool, SETTINGS).render(asked(page, Optional.empty()));
    }

    private Renderer renderer(@Nullable Pool pool, Map<String, String> set) throws IOException {
        SsrSettings settings = new SsrSettingsReader(set::get).read();
        MemoryRoot root = new MemoryRoot()
                .app("test", "echo", "throw", "loop", "never", "exit", "garbage", "late", "slow", "redirect");
        return new Renderer(settings, Bundles.unpack(root, folder), pool, "install it", fallbacks);
    }

    private static Asked asked(ClientPage page, Optional<String> nonce) {
        return asked(page, nonce, "{\"owner_detail\":\"</script><!--\u2028\"}".getBytes(StandardCharsets.UTF_8));
    }

    private static Asked asked(ClientPage page, Optional<String> nonce, byte[] data) {
        Datum owner = new Datum("owner", Map.of("owner_id", "5"), new Body(data, "\"e\"", true));
        return new Asked(page, "/petclinic", "/owners/5?x=<1>", nonce, Optional.of("tag"), List.of(owner));
    }

    private static String html(Rendered made) {
        return new String(((Whole) made).html(), StandardCharsets.UTF_8);
    }

    /** What had been written when it was flushed first. */
    private static final class Flushes extends ByteArrayOutputStream {
        private String first = "";

        @Override
        public void flush() {
            if (first.isEmpty()) {
                first = toString(StandardCharsets.UTF_8);
            }
        }
    }
}
