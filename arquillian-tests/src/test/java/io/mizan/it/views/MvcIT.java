// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.views;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.pages.app.Houses;
import io.mizan.it.server.ServerTest;
import io.mizan.it.server.Wars;
import io.mizan.it.views.mvc.HouseController;
import io.mizan.it.views.mvc.MvcApplication;
import io.mizan.it.views.mvc.OwnFeature;
import io.mizan.it.views.mvc.SharedController;
import io.mizan.it.views.mvc.TextEngine;
import jakarta.ws.rs.core.Feature;
import java.io.File;
import java.util.Map;
import java.util.Objects;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Components as views of controllers of Jakarta MVC. */
class MvcIT extends ServerTest {

    @Deployment(testable = false)
    static WebArchive war() {
        WebArchive war = Wars.of(
                        "mvc",
                        HouseController.class,
                        SharedController.class,
                        MvcApplication.class,
                        OwnFeature.class,
                        TextEngine.class)
                .pages()
                .basicLogin()
                .settings(Map.of("mizan.ssr.bun", Wars.bun(), "mizan.ssr.deadline", "PT4S"))
                .build()
                .addPackage(Houses.class.getPackage())
                .addAsServiceProvider(Feature.class, OwnFeature.class)
                .addAsLibrary(new File(System.getProperty("views.jar", "")));
        // Payara has Jakarta MVC; the others are given it.
        if (!System.getProperty("arquillian.launch", "").startsWith("payara")) {
            File[] krazo = new File(System.getProperty("krazo", "")).listFiles();
            war.addAsLibraries(Objects.requireNonNull(krazo, "the build copies Krazo"));
        }
        return war;
    }

    @Test
    void component_isAPageOfTheModels() {
        Answer page = http.get("mvc/houses/5");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type").orElseThrow()).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(page.text())
                .startsWith("<!doctype html>\n")
                .contains("<p>house {\"house_id\":\"5\"} {\"house_name\":\"House 5\"}</p>")
                .contains("data-at=\"/mvc|/mvc/houses/5|en\"")
                .contains("data-props=\"{&quot;label&quot;:&quot;a &#39;b&#39;&quot;}\"")
                .contains("id=\"mizan-data\"")
                .doesNotContain("stays on the server");
        assertThat(page.header("ETag")).isPresent();
    }

    @Test
    void featureOfTheApplication_isThereBesideTheLibrarys() {
        assertThat(http.get("mvc/houses/5").header("X-Own")).contains("seen");
        assertThat(http.get("app/houses/5").header("X-Own")).contains("seen");
        assertThat(http.get("app/houses/5").header("Cache-Groups"))
                .as("of the view path")
                .isPresent();
    }

    @Test
    void viewThatIsNoComponent_isForAnotherEngine() {
        Answer page = http.get("mvc/houses/5/plain");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).isEqualTo("the view plain.txt");
    }

    @Test
    void componentThatIsNotThere_isNotFound() {
        assertThat(http.get("mvc/houses/none").problem()).isEqualTo("404 not_found");
    }

    @Test
    void viewOfASharedFunction_isSharedWhereItTellsOfNoCaller() {
        Answer page = http.get("mvc/shared/5");
        // Krazo begins a session on some servers, and what gives a cookie is nobody else's.
        boolean shared = page.header("Cache-Groups").isPresent();

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Cache-Control").orElseThrow()).startsWith(shared ? "public" : "private");
        assertThat(page.all("X-Mizan-Caller")).hasSize(shared ? 0 : 1);
        assertThat(page.text().contains("\"caller\"")).isEqualTo(!shared);
    }

    @Test
    void statusOfTheController_isThePages() {
        Answer own = http.basic(ADA).get("mvc/houses/keys");

        assertThat(own.status()).isEqualTo(203);
        assertThat(own.text()).contains("keys of ada");
        assertThat(own.header("Cache-Control")).contains("private, no-cache");
    }

    @Test
    void contextThatTheCallerMayNotRead_isTheAnswer() {
        assertThat(http.get("mvc/houses/5/plans").problem()).isEqualTo("401 unauthenticated");
        assertThat(http.another().basic(BOB).get("mvc/houses/5/plans").problem())
                .isEqualTo("403 forbidden");
        assertThat(http.another().basic(ADA).get("mvc/houses/5/plans").text()).contains("plans of 5");
        assertThat(http.another().get("mvc/houses/404").problem()).isEqualTo("404 not_found");
    }
}
