// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.pages;

import static java.net.http.HttpResponse.BodyHandlers.discarding;
import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A developer changes a component while the server runs. */
class PagesInDevelopmentIT extends ServerTest {

    private static final Sources SOURCES = Sources.copy();
    private static final Pattern SCRIPT = Pattern.compile("<script type=\"module\" src=\"([^\"]*)\"");
    private static final String PAGE = "app/shared/5/developed";

    @Deployment(testable = false)
    static WebArchive war() {
        return Wars.of("developed")
                .pages()
                .cache()
                .settings(Map.of(
                        "mizan.mode",
                        "development",
                        "mizan.ssr.bun",
                        Wars.bun(),
                        "mizan.ssr.sources",
                        SOURCES.folder().toString(),
                        "mizan.ssr.deadline",
                        "PT30S"))
                .build()
                .addPackage(Houses.class.getPackage());
    }

    @Test
    void changeOfAComponent_isInTheNextAnswer() throws IOException {
        assertThat(http.get(PAGE).text()).contains("<p>the door of House 5</p>");

        for (String door : new String[] {"the gate of", "the garden of", "the door of"}) {
            SOURCES.change("src/Door.tsx", "`the [a-z]+ of", "`" + door);

            Answer page = http.get(PAGE);
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.text())
                    .contains("<p>" + door + " House 5</p>", "<script type=\"module\" src=\"http://127.0.0.1:");
        }
    }

    /** Browsers load the script, and what that imports, when the page is there: another process would not have it. */
    @Test
    void allPages_areOfOneProcess() throws IOException, InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest page = HttpRequest.newBuilder(base.resolve(PAGE)).build();
        Set<String> scripts = Stream.generate(() -> client.sendAsync(page, ofString())).limit(20).toList().stream()
                .map(answer -> script(answer.join().body()))
                .collect(Collectors.toSet());

        assertThat(scripts).hasSize(1);
        HttpRequest script =
                HttpRequest.newBuilder(URI.create(scripts.iterator().next())).build();
        assertThat(client.send(script, discarding()).statusCode()).isEqualTo(200);
    }

    private static String script(String page) {
        Matcher script = SCRIPT.matcher(page);
        assertThat(script.find()).as(page).isTrue();
        return script.group(1);
    }

    @Test
    void componentThatThrows_showsItsStackInTermsOfItsSource() throws IOException {
        SOURCES.change("src/Door.tsx", "  return", "  if (name) throw new TypeError('no <hinge>')\n  return");

        Answer broken = http.get(PAGE);

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.header("Cache-Control")).contains("no-store");
        assertThat(broken.header("Mizan-Render")).contains("fallback;reason=\"error\"");
        assertThat(broken.text())
                .contains("<h1>TypeError: no &lt;hinge&gt;</h1>", "developed/HousePage.tsx")
                .containsPattern("at Door \\(.*/src/Door\\.tsx:3:");
        SOURCES.change("src/Door.tsx", "  if \\(name\\) throw .*\n", "");
        assertThat(http.get(PAGE).text()).contains("of House 5</p>");
    }

    @Test
    void sourceThatCannotBeRead_saysWhere() throws IOException {
        SOURCES.change("src/Door.tsx", "</p>", "</q>");

        Answer broken = http.get(PAGE);

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.text()).contains("src/Door.tsx:3:");
        SOURCES.change("src/Door.tsx", "</q>", "</p>");
        assertThat(http.get(PAGE).status()).isEqualTo(200);
    }
}
