// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.views.app.ShownHouses;
import java.io.File;
import java.io.StringReader;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Components as parts of pages of Jakarta Pages (jsp) and Jakarta Faces (xhtml). */
class ViewsIT extends ServerTest {

    private static final Pattern STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]* value=\"([^\"]*)\"");
    private static final File RESOURCES = new File("src/test/resources/views");

    @Deployment(testable = false)
    static WebArchive war() {
        WebArchive war = Wars.of("views")
                .pages()
                .basicLogin()
                .settings(Map.of(
                        "mizan.ssr.bun", Wars.bun(),
                        "mizan.ssr.deadline", "PT4S",
                        "mizan.ssr.nonce-attribute", "csp.nonce"))
                .build()
                .addPackage(Houses.class.getPackage())
                .addPackage(ShownHouses.class.getPackage())
                .addAsLibrary(new File(System.getProperty("views.jar", "")))
                .addAsWebInfResource(new File(RESOURCES, "faces-config.xml"))
                .setWebXML(new File(RESOURCES, "web.xml"));
        for (String file : List.of("manifest.json", "server/card.mjs", "server/wrong.mjs")) {
            war.addAsWebInfResource(new File(RESOURCES, "front/" + file), "mizan/cards/" + file);
        }
        for (File page : Objects.requireNonNull(new File(RESOURCES, "web").listFiles())) {
            war.addAsWebResource(page, page.getName());
        }
        return war;
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void parts_standInTheirPage_withPropsAndData(String kind) {
        Answer page = http.get("houses." + kind + "?x=1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("<h1>Houses</h1>", "<p>the end</p>")
                .contains("data-mizan-part=\"cards/Card.mjs\"")
                .contains(">{\"houseId\":5,\"label\":\"a 'b'\"} house {\"house_name\":\"House 5\"}</article>")
                .contains(">{\"houseId\":6} house {\"house_name\":\"House 6\"} street {\"street_name\":\"Main\",")
                .contains("title=\"/views|/houses." + kind + "?x=1|en\"")
                .contains("\"params\":{\"house_id\":\"5\"}", "\"params\":{\"house_id\":\"6\"}")
                .doesNotContain("no business of a part");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void scriptsAndStyles_areThereOnce_andIdsDiffer(String kind) {
        String page = http.get("houses." + kind).text();

        assertThat(page.split("<script type=\"module\" src=\"/views/cards/card.js\"", -1))
                .hasSize(2);
        assertThat(page.split("<link rel=\"stylesheet\" href=\"/views/cards/card.css\"", -1))
                .hasSize(2);
        assertThat(Pattern.compile("<article id=\"(m[^\"]*-card)\"")
                        .matcher(page)
                        .results()
                        .map(found -> found.group(1))
                        .distinct())
                .hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void partOfTheCallersOwn_makesThePagePrivate(String kind) {
        Answer own = http.basic(ADA).get("keys." + kind);

        assertThat(own.text()).contains("keys of ada", "\"caller\":\"");
        assertThat(own.header("Cache-Control")).contains("private, no-cache");
        assertThat(http.another().get("houses." + kind).text()).doesNotContain("\"caller\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void contextThatTheCallerMayNotRead_isTheAnswer(String kind) {
        Answer nobody = http.get("keys." + kind);
        Answer other = http.another().basic(BOB).get("plans." + kind);
        Answer staff = http.another().basic(ADA).get("plans." + kind);

        assertThat(nobody.status()).isEqualTo(401);
        assertThat(other.status()).isEqualTo(403);
        assertThat(other.text()).doesNotContain("plans of", "data-mizan");
        assertThat(staff.status()).isEqualTo(200);
        assertThat(staff.text()).contains("plans of 5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void partThatGoesWrong_isLeftToTheBrowser(String kind) {
        Answer page = http.get("wrong." + kind);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .containsPattern("data-prefix=\"m[^\"]*\"></div><script")
                .contains("House 5", "/views/cards/wrong.js", "<p>the end</p>")
                .doesNotContain("secret of the inside");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void componentThatIsNotThere_isAMistakeOfThePage(String kind) {
        assertThat(http.get("none." + kind).status()).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsp", "xhtml"})
    void textFromAnybody_isText(String kind) {
        String page = http.get("text." + kind + "?label=%27%22%3E%3C%2Fscript%3E%3Cimg%20src=x%3E")
                .text();

        assertThat(page)
                .contains(
                        "data-props=\"{&quot;label&quot;:&quot;&#39;\\&quot;&gt;&lt;/script&gt;&lt;img src=x&gt;&quot;}\"")
                .doesNotContain("<img");
    }

    @Test
    void servlet_hasThePartsToo() {
        assertThat(http.get("card").text())
                .contains(">{\"houseId\":5} house {\"house_name\":\"House 5\"}</article>", "/views/cards/card.js");
    }

    @Test
    void language_isThatOfTheFacesView() {
        assertThat(http.with("Accept-Language", "de").get("houses.xhtml").text())
                .contains("data-locale=\"de\"", "title=\"/views|/houses.xhtml|de\"");
    }

    @Test
    void partThatAnAjaxRequestRendersAnew_isInItsAnswerAsItIsInThePage() throws Exception {
        String page = http.get("ajax.xhtml").text();
        Matcher state = STATE.matcher(page);
        assertThat(state.find()).isTrue();

        Answer update = http.with("Faces-Request", "partial/ajax")
                .send(
                        "POST",
                        "ajax.xhtml",
                        "application/x-www-form-urlencoded",
                        form(Map.of(
                                "form", "form",
                                "form:again", "Again",
                                "label", "]]> & <b>",
                                "jakarta.faces.ViewState", state.group(1),
                                "jakarta.faces.source", "form:again",
                                "jakarta.faces.partial.ajax", "true",
                                "jakarta.faces.partial.execute", "form:again",
                                "jakarta.faces.partial.render", "form:place")));

        assertThat(update.status()).isEqualTo(200);
        assertThat(updateOf("form:place", update.text()))
                .contains("id=\"form:place\"", "data-mizan-part=\"cards/Card.mjs\"", "House 5")
                .contains("data-props=\"{&quot;label&quot;:&quot;]]&gt; &amp; &lt;b&gt;&quot;}\"")
                .contains("</article>", "</div>")
                .doesNotContain("<b>");
    }

    private static byte[] form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    /** What a browser puts in the place of an element. */
    private static String updateOf(String id, String xml) throws Exception {
        NodeList updates = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagName("update");
        return IntStream.range(0, updates.getLength())
                .mapToObj(i -> (Element) updates.item(i))
                .filter(update -> update.getAttribute("id").equals(id))
                .map(Element::getTextContent)
                .collect(Collectors.joining());
    }

    @Test
    void forwardedRequest_isShownAtTheAddressThatWasAsked() {
        assertThat(http.get("forwarded.jsp?y=2").text()).contains("title=\"/views|/forwarded.jsp?y=2|en\"");
    }

    @Test
    void nonceOfTheRequest_isOnAllThatRuns() {
        Answer page = http.get("nonce.jsp");

        assertThat(page.text().split("<script", -1)).hasSize(3);
        assertThat(page.text().split("<script[^>]* nonce=\"bm9uY2U=\"", -1)).hasSize(3);
        assertThat(page.header("Cache-Control")).contains("private, no-cache");
    }
}
