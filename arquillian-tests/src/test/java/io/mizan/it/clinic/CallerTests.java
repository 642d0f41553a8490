// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic;

import static io.mizan.it.users.User.ADA;
import static io.mizan.it.users.User.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Answer;
import io.mizan.it.http.Mizan;
import io.mizan.it.users.Bearer;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody sees another's data (protocol, section 8). */
interface CallerTests extends ClinicTest {

    /** Everybody who may ask, by the line that says who he is. */
    default Map<String, Mizan> everybody() {
        Map<String, Mizan> all = new LinkedHashMap<>();
        all.put("nobody session []", nobody());
        all.put("ada session [staff]", session(ADA));
        all.put("bob session [owner]", session(BOB));
        all.put("ada " + Bearer.ISSUER + " [staff]", bearer(ADA));
        all.put("bob " + Bearer.ISSUER + " [owner]", bearer(BOB));
        return all;
    }

    @Test
    default void callersInTurnOnOneConnection_neverMeet() {
        Map<String, Mizan> all = everybody();
        Set<String> connections = new HashSet<>();
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        for (int round = 0; round < 5; round++) {
            all.forEach((who, client) -> {
                connections.add(client.http().get("app/backstage/port").text());
                Answer fetch = client.fetch("mine");
                Answer call = client.call("who_calls");
                assertThat(fetch.json().getString("mine")).isEqualTo(who);
                assertThat(call.json().getString("result")).isEqualTo(who);
                Set<String> tag = tags.computeIfAbsent(who, w -> new HashSet<>());
                tag.add(fetch.header("X-Mizan-Caller").orElseThrow());
                tag.add(call.header("X-Mizan-Caller").orElseThrow());
            });
        }
        assertThat(connections).as("they came by one connection").hasSize(1);
        assertThat(tags.values()).allSatisfy(tag -> assertThat(tag).hasSize(1));
        assertThat(tags.values().stream().flatMap(Set::stream)).doesNotHaveDuplicates();
        assertThat(tags.get("nobody session []")).containsExactly("-");
    }

    @Test
    default void answersThatAreNotShared_carryTheTag() {
        long owner = newOwner();
        everybody().forEach((who, client) -> {
            String tag = client.fetch("mine").header("X-Mizan-Caller").orElseThrow();
            for (Answer answer : List.of(
                    client.fetch("staff"),
                    client.fetch("dashboard"),
                    client.fetch("roles"),
                    client.fetch("no_such_context"),
                    client.fetch("owner", "owner_id", "x"),
                    client.fetch("owner", "other", 1, "owner_id", owner),
                    client.call("who_calls"),
                    client.call("no_such_function"),
                    client.call("fail_unaffecting"),
                    client.call("for_vets"),
                    client.http().get("api/mizan/call/"),
                    client.http().get("api/mizan/nothing"))) {
                assertThat(answer.header("X-Mizan-Caller")).as(who + answer).contains(tag);
                assertThat(answer.header("Cache-Control").orElseThrow())
                        .as(who + answer)
                        .doesNotContain("public");
                assertThat(answer.header("Cache-Groups")).isEmpty();
            }
        });
    }

    @Test
    default void sharedAnswer_isTheSameForEverybodyAndNamesNobody() {
        long owner = newOwner();
        Answer first = nobody().fetch("owner", "owner_id", owner);
        assertThat(first.header("Cache-Control").orElseThrow()).startsWith("public");
        everybody().forEach((who, client) -> {
            Answer answer = client.fetch("owner", "owner_id", owner);
            assertThat(answer.body()).as(who).isEqualTo(first.body());
            assertThat(answer.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
            assertThat(answer.header("X-Mizan-Caller")).isEmpty();
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(answer.header("X-Mizan-Token")).isEmpty();
        });
    }

    @Test
    default void roles_shareByTheRolesAlone() {
        everybody().forEach((who, client) -> {
            Answer answer = client.fetch("roles");
            String role = who.replaceAll(".*\\[(.*)]", "$1");
            assertThat(answer.json().getString("roles")).as(who).isEqualTo(role);
            assertThat(answer.header("Cache-Control")).contains("private, no-cache");
        });
    }

    @Test
    default void answerForEveryone_failsLoudlyWhereItAsksWhoItIsFor() {
        assertThat(session(ADA).fetch("asking", "how", "nothing").status()).isEqualTo(200);
        for (String how : List.of("authenticated", "name", "issuer", "roles", "guarded", "another")) {
            everybody().forEach((who, client) -> {
                newOwner();
                failsLoudly(client.fetch("asking", "how", how), how + " " + who);
            });
        }
    }

    @Test
    default void answerForARole_failsLoudlyWhereItAsksForMore() {
        Mizan ada = session(ADA);
        assertThat(ada.fetch("asking_roles", "how", "roles").json().getString("asked_for_roles"))
                .isEqualTo("staff");
        for (String how : List.of("authenticated", "name", "issuer")) {
            newOwner();
            failsLoudly(ada.fetch("asking_roles", "how", how), how);
        }
    }

    private void failsLoudly(Answer answer, String how) {
        assertThat(answer.status()).as(how + answer).isEqualTo(500);
        assertThat(answer.json().getString("code")).isEqualTo("internal");
        assertThat(answer.text()).doesNotContain("MIZ-");
        assertThat(backstage("log/MIZ-21")).as(how).containsExactly("1");
    }

    @Test
    default void callerOfARequest_mayChangeInIt() {
        Mizan ada = session(ADA);
        String tag = ada.call("who_calls").header("X-Mizan-Caller").orElseThrow();
        Answer out = ada.http().send("POST", "app/session/end");
        assertThat(out.text()).isEqualTo("nobody");
        assertThat(out.header("X-Mizan-Caller")).contains("-");
        assertThat(ada.call("who_calls").header("X-Mizan-Caller")).contains("-").isNotEqualTo(tag);
        assertThat(ada.fetch("mine").json().getString("mine")).startsWith("nobody");
    }
}
