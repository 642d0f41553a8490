// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mizan.ClientPage;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.PageRenderer.Asked;
import io.mizan.spi.PageRenderer.Datum;
import io.mizan.spi.PageRenderer.Part;
import io.mizan.spi.PageRenderer.Reason;
import io.mizan.spi.PageRenderer.UnknownPage;
import io.mizan.ssr.bundle.Bundles;
import io.mizan.ssr.bundle.MemoryRoot;
import io.mizan.ssr.pool.Plan;
import io.mizan.ssr.pool.Pool;
import io.mizan.ssr.pool.Workers;
import io.mizan.ssr.settings.SsrSettingsReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FragmentTest {

    private static final String DATA = "{\"contexts\":[{\"context\":\"owner\",\"data\":{\"owner_detail\":"
            + "\"\\u003c/script\\u003e\"},\"etag\":\"\\\"e\\\"\",\"params\":{\"owner_id\":\"5\"}}],\"v\":1}";

    @TempDir
    private Path folder;

    private final Fallbacks fallbacks = new Fallbacks(System::nanoTime);

    @Test
    void part_holdsItsContents_itsProps_andItsData() throws Exception {
        ClientPage page = ClientPage.of("echo")
                .locale(Locale.GERMANY)
                .prop("ownerId", 5)
                .prop("label", "'<b>\ud800")
                .title("passed over");

        Part part = part(page, Optional.empty());

        assertThat(part.once())
                .containsExactly(
                        "<link rel=\"stylesheet\" href=\"/petclinic/test/assets/x.css\">",
                        "<link rel=\"modulepreload\" href=\"/petclinic/test/assets/y.js\">",
                        "<script type=\"module\" src=\"/petclinic/test/assets/x.js\"></script>");
        assertThat(part.html())
                .isEqualTo(
                        "<div data-mizan-part=\"test/echo\" data-base=\"/petclinic\" data-url=\"/owners/5?x=&lt;1&gt;\""
                                + " data-locale=\"de-DE\" data-prefix=\"m7-\""
                                + " data-props=\"{&quot;label&quot;:&quot;&#39;&lt;b&gt;?&quot;,&quot;ownerId&quot;:5}\">"
                                + DATA
                                + "</div><script type=\"application/json\" data-mizan-data>" + DATA + "</script>");
        assertThat(part.fallback()).isEmpty();
    }

    @Test
    void component_isGivenItsPropsAndThePrefixOfItsIds() throws Exception {
        assertThat(part(ClientPage.of("task").prop("ownerId", 5).prop("late", true), Optional.empty())
                        .html())
                .contains("\"props\":{\"late\":true,\"ownerId\":5}", "\"prefix\":\"m7-\"");
        assertThat(part(ClientPage.of("task"), Optional.empty()).html()).doesNotContain("\"props\"");
    }

    @Test
    void nonce_isOnAllThatRuns() throws Exception {
        Part part = part(ClientPage.of("echo"), Optional.of("bm9uY2U="));

        assertThat(part.once()).allMatch(element -> element.contains(" nonce=\"bm9uY2U=\""));
        assertThat(part.html()).contains("data-mizan-data nonce=\"bm9uY2U=\">");
    }

    @Test
    void whatIsNotRendered_isAnEmptyRootWithTheSameData() throws Exception {
        Part thrown = part(ClientPage.of("throw"), Optional.empty());
        Part missing = renderer(null).part(asked(ClientPage.of("echo"), Optional.empty()), "m7-");

        assertThat(thrown.fallback()).contains(Reason.ERROR);
        assertThat(missing.fallback()).contains(Reason.MISSING);
        for (Part part : List.of(thrown, missing)) {
            assertThat(part.html()).contains(" data-prefix=\"m7-\"></div><script", DATA);
            assertThat(part.once()).hasSize(3);
        }
        assertThat(fallbacks.counts()).containsEntry(Reason.ERROR, 1L).containsEntry(Reason.MISSING, 1L);
    }

    @Test
    void componentThatSaysThatItIsElsewhere_isLeftToTheBrowser() throws Exception {
        ClientPage redirect = ClientPage.of("redirect");

        Part part = part(redirect, Optional.empty());

        assertThat(part.html()).contains(" data-prefix=\"m7-\"></div><script");
        assertThat(part.fallback()).isEmpty();
    }

    @Test
    void nameOfNoPage_isRefused() {
        assertThatThrownBy(() -> part(ClientPage.of("none"), Optional.empty())).isInstanceOf(UnknownPage.class);
    }

    @Test
    void propsThatAreData_areRefused() {
        assertThatThrownBy(() -> part(ClientPage.of("echo").prop("all", "x".repeat(40_000)), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("data belong into a context");
    }

    private Part part(ClientPage page, Optional<String> nonce) throws Exception {
        try (Workers workers = new Workers(new Plan(1, 4, 0, 0))) {
            return renderer(workers.pool).part(asked(page, nonce), "m7-");
        }
    }

    private Renderer renderer(@Nullable Pool pool) throws IOException {
        MemoryRoot root = new MemoryRoot().app("test", "echo", "task", "throw", "redirect");
        return new Renderer(
                new SsrSettingsReader(Map.of("mizan.ssr.deadline", "PT5S")::get).read(),
                Bundles.unpack(root, folder),
                pool,
                "install it",
                fallbacks);
    }

    private static Asked asked(ClientPage page, Optional<String> nonce) {
        byte[] data = "{\"owner_detail\":\"</script>\"}".getBytes(StandardCharsets.UTF_8);
        Datum owner = new Datum("owner", Map.of("owner_id", "5"), new Body(data, "\"e\"", true));
        return new Asked(page, "/petclinic", "/owners/5?x=<1>", nonce, Optional.empty(), List.of(owner));
    }
}
