// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does with what the forms of the front ends send where no script does it. */
@ExtendWith(RunningPetclinic.class)
class FrontEndPagesIT {

    private static final String[] ADA = {
        "firstName", "Ada", "lastName", "Byron", "address", "1 Elm St.", "city", "Madison", "telephone", "6085550000"
    };

    private final URI root;

    FrontEndPagesIT(URI root) {
        this.root = root;
    }

    @Test
    void form_ofSomebodyWhoMay_sendsOnAndSaysWhatIsStale() throws Exception {
        HttpResponse<String> answer = Browser.loggedIn(root, "helen").post("pages/react/owners/new", ADA);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).matches(".*/petclinic/pages/react/owners/[0-9]+");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).hasValue("owner_list");
        assertThat(answer.headers().allValues("Set-Cookie").toString()).contains("mizan_invalidate=");
    }

    @Test
    void form_ofNobody_leadsToTheLoginAndChangesNothing() throws Exception {
        Browser nobody = Browser.nobody(root);

        HttpResponse<String> answer = nobody.page("pages/vue/owners/6/edit", Map.of(), ADA);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).endsWith("/petclinic/pages/vue/login");
        assertThat(nobody.get("api/mizan/ctx/owner/?owner_id=6").body()).contains("Coleman");
    }

    @Test
    void form_ofSomebodyElse_isRefused() throws Exception {
        Browser george = Browser.loggedIn(root, "george");

        HttpResponse<String> refused = george.page("pages/react/owners/6/edit", Map.of(), ADA);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).startsWith("<!doctype html>").contains("forbidden");
        assertThat(george.page("pages/react/owners/new", Map.of(), ADA).statusCode())
                .isEqualTo(403);
        assertThat(george.page("pages/react/owners/1/pets/7/visits", Map.of(), "date", "2030-01-01", "description", "x")
                        .statusCode())
                .as("the pet is another owner's, whatever the address says")
                .isEqualTo(403);
    }

    @Test
    void form_fromElsewhere_isRefused() throws Exception {
        HttpResponse<String> answer = Browser.loggedIn(root, "sam")
                .page("pages/react/owners/6/edit", Map.of("Origin", "https://evil.example"), ADA);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Browser.nobody(root).get("api/mizan/ctx/owner/?owner_id=6").body())
                .contains("Coleman");
    }

    @Test
    void form_thatIsWrong_comesBackAsItWasTyped() throws Exception {
        Browser sam = Browser.loggedIn(root, "sam");

        HttpResponse<String> pet = sam.page(
                "pages/svelte/owners/6/pets", Map.of(), "name", "\"><script>", "birthDate", "<b>", "typeId", "1");
        HttpResponse<String> owner = sam.page("pages/react/owners/6/edit", Map.of(), "firstName", "Jean");

        assertThat(pet.statusCode()).isEqualTo(422);
        assertThat(pet.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(pet.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(pet.body()).contains("This is no day.").doesNotContain("\"><script>");
        assertThat(owner.statusCode()).isEqualTo(422);
        assertThat(owner.body()).contains("Jean", "lastName");
    }

    @ParameterizedTest
    @ValueSource(strings = {"name", "pets", "pets/8", "pets/8/visits", "pets/8/waiting", "visits/1"})
    void form_whoseAddressIsAskedForAgain_isThePageWithThatForm(String form) throws Exception {
        Browser nobody = Browser.nobody(root);
        assertThat(nobody.page("pages/vue/owners/6/" + form, Map.of()).statusCode())
                .as("a form that is sent there leads to the login")
                .isIn(303, 302);

        HttpResponse<String> again = nobody.get("pages/vue/owners/6/" + form, "Accept", "text/html,*/*;q=0.8");
        HttpResponse<String> gone = nobody.get("pages/vue/owners/99999/" + form, "Accept", "text/html,*/*;q=0.8");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(again.headers().firstValue("Allow")).isEmpty();
        assertThat(again.body()).startsWith("<!doctype html>").contains("Coleman");
        assertThat(gone.statusCode()).isEqualTo(404);
    }

    @Test
    void form_ofAnOwnerWhoIsNotThere_isAPageOfThatStatus() throws Exception {
        HttpResponse<String> answer = Browser.loggedIn(root, "sam").page("pages/vue/owners/99999/edit", Map.of(), ADA);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    }

    @ParameterizedTest
    @CsvSource({
        "react/mine, /petclinic/pages/react/mine",
        "vue, /petclinic/pages/vue",
        "svelte/../../evil, /petclinic/plain/",
        "//evil.example, /petclinic/plain/",
        "https://evil.example/react, /petclinic/plain/",
        "react/owners?x=y, /petclinic/plain/",
    })
    void login_leadsBackToPagesOfTheFrontEndsAlone(String to, String address) throws Exception {
        HttpResponse<String> in = Browser.nobody(root).post("login", "name", "sam", "password", "petclinic", "to", to);
        HttpResponse<String> out = Browser.nobody(root).post("logout", "to", to);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(URI.create(location(in)).getPath()).isEqualTo(address);
        assertThat(URI.create(location(out)).getPath()).isEqualTo(address);
        assertThat(URI.create(location(in)).getHost()).isIn(null, root.getHost());
    }

    @ParameterizedTest
    @ValueSource(strings = {"page=x", "page=-1", "page=99999999999"})
    void list_ofAPageThatThereIsNot_isTheFirst(String query) throws Exception {
        HttpResponse<String> page = Browser.nobody(root).get("pages/react/owners?" + query);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"params\":{\"page\":\"0\",\"search\":\"\",\"size\":\"10\"}");
    }

    @Test
    void form_ofTheWaitingRoomAskedForAgain_isThatRoom() throws Exception {
        HttpResponse<String> again =
                Browser.loggedIn(root, "helen").get("pages/react/waiting/1", "Accept", "text/html,*/*;q=0.8");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).contains("Who waits");
    }

    private static String location(HttpResponse<String> answer) {
        return URLDecoder.decode(answer.headers().firstValue("Location").orElse("none"), UTF_8);
    }
}
