// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static io.mizan.petclinic.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each test has owners and pets of its own, so that they may run in any order. */
@ExtendWith(RunningPetclinic.class)
class PetclinicIT {

    private final URI root;

    PetclinicIT(URI root) {
        this.root = root;
    }

    @Test
    void owner_asked_isOneAnswerForEveryone() throws Exception {
        HttpResponse<String> answer = Browser.nobody(root).get("api/mizan/ctx/owner/?owner_id=6");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).startsWith("public, max-age=0");
        JsonObject owner = json(answer);
        assertThat(owner.getJsonObject("owner_detail").getString("lastName")).isEqualTo("Coleman");
        assertThat(owner.getJsonArray("owner_pets").getJsonObject(1).getString("name"))
                .isEqualTo("Samantha");
        assertThat(owner.getJsonArray("owner_visits")).hasSize(4);
    }

    @Test
    void owner_unknown_isNotFound() throws Exception {
        HttpResponse<String> answer = Browser.nobody(root).get("api/mizan/ctx/owner/?owner_id=999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(json(answer).getString("code")).isEqualTo("not_found");
    }

    @Test
    void owner_unchanged_isNotSentAgain() throws Exception {
        Browser browser = Browser.nobody(root);
        String etag = browser.get("api/mizan/ctx/owner/?owner_id=7")
                .headers()
                .firstValue("ETag")
                .orElseThrow();

        assertThat(browser.get("api/mizan/ctx/owner/?owner_id=7", "If-None-Match", etag)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void ownerList_searched_isOnePageOfThose() throws Exception {
        JsonObject list = json(Browser.nobody(root).get("api/mizan/ctx/owner_list/?page=0&search=dav&size=1"))
                .getJsonObject("owner_list");

        assertThat(list.getInt("total")).isEqualTo(2);
        assertThat(list.getJsonArray("owners")).hasSize(1);
        assertThat(list.getJsonArray("owners").getJsonObject(0).getString("firstName"))
                .isEqualTo("Betty");
    }

    @Test
    void vets_asked_haveTheirSpecialties() throws Exception {
        assertThat(json(Browser.nobody(root).get("api/mizan/ctx/vets/"))
                        .getJsonArray("vets")
                        .getJsonObject(1)
                        .getJsonArray("specialties")
                        .toString())
                .isEqualTo("[\"dentistry\",\"surgery\"]");
    }

    @Test
    void callers_whoAskAtTheSameTime_haveEachTheirRoles() {
        Map<String, String> roles = Map.of("sam", "[\"staff\"]", "helen", "[\"vet\"]", "george", "[\"owner\"]");

        Map<String, Set<String>> told = new ConcurrentHashMap<>();
        CompletableFuture.allOf(roles.keySet().stream()
                        .map(name -> CompletableFuture.runAsync(() -> told.put(name, rolesOf(name))))
                        .toArray(CompletableFuture[]::new))
                .join();

        roles.forEach((name, its) -> assertThat(told.get(name)).as(name).containsExactly(its));
    }

    /** As he is told them, one request after the other. */
    private Set<String> rolesOf(String name) {
        try {
            Browser browser = Browser.loggedIn(root, name);
            Set<String> told = new HashSet<>();
            for (int i = 0; i < 300; i++) {
                told.add(json(browser.get("api/mizan/ctx/me/"))
                        .getJsonObject("me")
                        .getJsonArray("roles")
                        .toString());
            }
            return told;
        } catch (Exception failed) {
            throw new CompletionException(failed);
        }
    }

    @Test
    void dashboard_isTheCallersOwn() throws Exception {
        String path = "api/mizan/ctx/dashboard/";

        assertThat(Browser.nobody(root).get(path).statusCode()).isEqualTo(401);
        JsonObject george = json(Browser.loggedIn(root, "george").get(path)).getJsonObject("dashboard");
        assertThat(george.getJsonArray("pets").getJsonObject(0).getString("name"))
                .isEqualTo("Leo");
        assertThat(george.getJsonArray("roles").toString())
                .as("declared, though no function is for that role alone")
                .isEqualTo("[\"owner\"]");
        JsonObject helen = json(Browser.bearer(root, "helen").get(path)).getJsonObject("dashboard");
        assertThat(helen.getString("name")).isEqualTo("helen");
        assertThat(helen.getJsonArray("roles").getString(0)).isEqualTo("vet");
        assertThat(helen.getJsonArray("pets")).isEmpty();
    }

    @Test
    void renameOwner_isForStaffAndThatOwner() throws Exception {
        String args = "{\"owner_id\":2,\"first_name\":\"Betty\",\"last_name\":\"Davis\"}";

        assertThat(Browser.nobody(root).call("rename_owner", args).statusCode()).isEqualTo(401);
        assertThat(Browser.loggedIn(root, "george").call("rename_owner", args).statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedIn(root, "sam").call("rename_owner", args).statusCode())
                .isEqualTo(200);
    }

    @Test
    void renameOwner_makesThatOwnerStaleAndWhatShowsHim() throws Exception {
        Browser george = Browser.loggedIn(root, "george");
        String path = "api/mizan/ctx/owner/?owner_id=1";
        String before = george.get(path).body();

        HttpResponse<String> answer =
                george.call("rename_owner", "{\"owner_id\":1,\"first_name\":\"Georg\",\"last_name\":\"Franklin\"}");

        assertThat(answer.headers().firstValue("X-Mizan-Invalidate"))
                .hasValue("owner;owner_id=1, dashboard, owner_list, waiting_room");
        assertThat(george.get(path).body()).isNotEqualTo(before).contains("\"Georg\"");
    }

    @Test
    void renameOwner_withoutAName_saysWhichField() throws Exception {
        HttpResponse<String> answer = Browser.bearer(root, "sam")
                .call("rename_owner", "{\"owner_id\":3,\"first_name\":\" \",\"last_name\":\"Rodriquez\"}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(json(answer).getJsonArray("errors").getJsonObject(0).getString("pointer"))
                .isEqualTo("/args/first_name");
    }

    @Test
    void movePet_makesTheTwoOwnersStale() throws Exception {
        HttpResponse<String> answer = Browser.bearer(root, "sam").call("move_pet", "{\"pet_id\":5,\"new_owner_id\":5}");

        assertThat(answer.headers().firstValue("X-Mizan-Invalidate").orElse("").split(", "))
                .containsExactlyInAnyOrder(
                        "owner;owner_id=4", "owner;owner_id=5", "dashboard", "owner_list", "waiting_room");
        assertThat(Browser.nobody(root).get("api/mizan/ctx/owner/?owner_id=5").body())
                .contains("Iggy");
    }

    @Test
    void addPet_ofANameThatIsThere_isToldApartAndChangesNothing() throws Exception {
        HttpResponse<String> answer = Browser.bearer(root, "sam")
                .call("add_pet", "{\"owner_id\":9,\"name\":\"freddy\",\"birth_date\":\"2020-01-01\",\"type_id\":1}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(json(answer).getString("code")).isEqualTo("duplicate_pet");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).isEmpty();
    }

    @Test
    void visit_bookedAndTakenBack_isSeenByItsOwnersReaders() throws Exception {
        Browser sam = Browser.loggedIn(root, "sam");
        String path = "api/mizan/ctx/owner/?owner_id=10";

        int id = json(sam.call("add_visit", "{\"pet_id\":12,\"date\":\"2030-05-06\",\"description\":\"teeth <b>\"}"))
                .getInt("result");
        assertThat(Browser.nobody(root).get(path).body()).contains("teeth <b>");

        sam.call("delete_visit", "{\"visit_id\":" + id + "}");
        assertThat(Browser.nobody(root).get(path).body()).doesNotContain("teeth");
    }

    @Test
    void note_isStaleForItsWriterAlone() throws Exception {
        HttpResponse<String> answer = Browser.loggedIn(root, "helen").call("save_note", "{\"note\":\"buy milk\"}");

        assertThat(answer.headers().firstValue("X-Mizan-Invalidate").orElse("")).startsWith("dashboard;mizan_caller=");
        assertThat(Browser.loggedIn(root, "sam").get("api/mizan/ctx/dashboard/").body())
                .doesNotContain("milk");
    }

    @Test
    void page_posted_redirectsAndSaysWhatIsStale() throws Exception {
        Browser sam = Browser.loggedIn(root, "sam");

        HttpResponse<String> answer = sam.post("pages/owners/8", "firstName", "María", "lastName", "<Escobito>");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/petclinic/pages/owners/8");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate").orElse("")).startsWith("owner;owner_id=8, ");
        assertThat(answer.headers().allValues("Set-Cookie").toString()).contains("mizan_invalidate=");
        assertThat(sam.get("pages/owners/8").body()).contains("<h2 id=\"owner\">María &lt;Escobito&gt;</h2>");
    }

    @Test
    void page_postedWithoutAName_isRefused() throws Exception {
        HttpResponse<String> answer =
                Browser.loggedIn(root, "sam").post("pages/owners/10", "firstName", "", "lastName", "Estaban");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).isEmpty();
    }

    @Test
    void page_postedByNobody_changesNothing() throws Exception {
        Browser nobody = Browser.nobody(root);

        assertThat(nobody.post("pages/owners/10", "firstName", "X", "lastName", "Y")
                        .statusCode())
                .isEqualTo(401);
        assertThat(nobody.get("pages/owners/10").body()).contains("Carlos Estaban");
    }

    @Test
    void login_withAWrongPassword_isRefused() throws Exception {
        Browser browser = Browser.nobody(root);

        assertThat(browser.post("login", "name", "sam", "password", "wrong")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/plain/?login=failed"));
        assertThat(browser.get("api/mizan/ctx/dashboard/").statusCode()).isEqualTo(401);
        assertThat(browser.post("token", "name", "sam", "password", "wrong").statusCode())
                .isEqualTo(401);
    }

    @Test
    void me_isNobodyToo() throws Exception {
        String path = "api/mizan/ctx/me/";

        assertThat(Browser.nobody(root).get(path).body()).contains("\"name\":null");
        assertThat(Browser.loggedIn(root, "helen").get(path).body()).contains("\"name\":\"helen\",\"roles\":[\"vet\"]");
    }

    @Test
    void login_byScript_isToldByTheStatus() throws Exception {
        Browser browser = Browser.nobody(root);

        assertThat(browser.script("login", "name", "sam", "password", "wrong").statusCode())
                .isEqualTo(401);
        assertThat(browser.script("login", "name", "sam", "password", "petclinic")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.get("api/mizan/ctx/dashboard/").statusCode()).isEqualTo(200);
        assertThat(browser.script("logout").statusCode()).isEqualTo(204);
        assertThat(browser.get("api/mizan/ctx/dashboard/").statusCode()).isEqualTo(401);
    }

    @Test
    void logout_endsTheSession() throws Exception {
        Browser helen = Browser.loggedIn(root, "helen");

        assertThat(helen.post("logout").headers().firstValue("Location"))
                .hasValueSatisfying(l -> assertThat(l).endsWith("/petclinic/plain/"));
        assertThat(helen.get("api/mizan/ctx/dashboard/").statusCode()).isEqualTo(401);
    }
}
