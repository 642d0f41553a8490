// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic;

import static io.mizan.petclinic.Browser.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may see and do what in the waiting room, and what its members hear. Each test has a pet of its own. */
@ExtendWith(RunningPetclinic.class)
class WaitingRoomIT {

    private static final String ROOM = "api/mizan/ctx/waiting_room/";

    private final URI root;

    WaitingRoomIT(URI root) {
        this.root = root;
    }

    @Test
    void room_isForThoseWhoWorkHere() throws Exception {
        assertThat(Browser.nobody(root).get(ROOM).statusCode()).isEqualTo(401);
        assertThat(Browser.bearer(root, "george").get(ROOM).statusCode()).isEqualTo(403);
        assertThat(Browser.bearer(root, "helen").get(ROOM).statusCode()).isEqualTo(200);
        try (Socket george = Socket.of(root, "george")) {
            assertThat(george.enter().getJsonObject("problem").getString("code"))
                    .isEqualTo("forbidden");
        }
    }

    @Test
    void pet_shownIn_waitsAndTheRoomIsTold() throws Exception {
        long pet = pet("Wilma");
        try (Socket helen = Socket.of(root, "helen")) {
            helen.enter();
            HttpResponse<String> answer = showIn(pet);

            assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).hasValue("waiting_room");
            JsonObject news = helen.hear("message").getJsonObject("message");
            assertThat(List.of("what", "pet", "owner", "by"))
                    .extracting(news::getString)
                    .containsExactly("CAME", "Wilma", "Harold Davis", "sam");
        }
        JsonObject row = row(pet);
        assertThat(row.getString("owner")).isEqualTo("Harold Davis");
        assertThat(row.getString("since")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:.*");
    }

    @Test
    void showIn_isForTheStaffAndForEachPetOnce() throws Exception {
        long pet = pet("Bruno");
        assertThat(Browser.bearer(root, "helen").call("show_in", args(pet)).statusCode())
                .isEqualTo(403);
        assertThat(Browser.bearer(root, "sam").call("show_in", args(999_999)).statusCode())
                .isEqualTo(404);

        List<CompletableFuture<HttpResponse<String>>> twice = Stream.of(1, 2)
                .map(one -> CompletableFuture.supplyAsync(() -> showIn(pet)))
                .toList();

        assertThat(twice.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
                .containsExactlyInAnyOrder(200, 409);
        assertThat(json(showIn(pet)).getString("code")).isEqualTo("already_waiting");
    }

    @Test
    void vet_callsIn_once() throws Exception {
        long pet = pet("Cleo");
        showIn(pet);
        String message = "{\"arrivalId\":" + row(pet).getInt("id") + "}";
        try (Socket helen = Socket.of(root, "helen");
                Socket sam = Socket.of(root, "sam")) {
            helen.enter();
            sam.enter();
            assertThat(code(sam.send(2, message))).as("of the staff").isEqualTo("forbidden");

            assertThat(helen.send(2, message).getString("type")).isEqualTo("sent");

            assertThat(sam.hear("message").getJsonObject("message").getString("what"))
                    .isEqualTo("CALLED_IN");
            assertThat(rows().noneMatch(row -> row.getInt("petId") == pet)).isTrue();
            assertThat(code(helen.send(3, message))).isEqualTo("not_waiting");
        }
    }

    @Test
    void callIn_ofNoNumber_saysWhatIsWrong() throws Exception {
        try (Socket helen = Socket.of(root, "helen")) {
            helen.enter();

            JsonObject problem = helen.send(2, "{\"arrivalId\":-1}").getJsonObject("problem");

            assertThat(problem.getString("code")).isEqualTo("invalid");
            assertThat(problem.getJsonArray("errors").getJsonObject(0).getString("pointer"))
                    .isEqualTo("/message/arrivalId");
        }
    }

    private long pet(String name) throws Exception {
        String args = "{\"owner_id\":4,\"name\":\"" + name + "\",\"birth_date\":\"2020-01-01\",\"type_id\":1}";
        return json(Browser.bearer(root, "sam").call("add_pet", args))
                .getJsonNumber("result")
                .longValue();
    }

    private HttpResponse<String> showIn(long pet) {
        try {
            return Browser.bearer(root, "sam").call("show_in", args(pet));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private JsonObject row(long pet) throws Exception {
        return rows().filter(row -> row.getInt("petId") == pet).findFirst().orElseThrow();
    }

    private Stream<JsonObject> rows() throws Exception {
        return json(Browser.bearer(root, "helen").get(ROOM))
                .getJsonArray("waiting_room")
                .getValuesAs(JsonObject.class)
                .stream();
    }

    private static String args(long pet) {
        return "{\"pet_id\":" + pet + "}";
    }

    private static String code(JsonObject said) {
        return said.getJsonObject("problem").getString("code");
    }
}
