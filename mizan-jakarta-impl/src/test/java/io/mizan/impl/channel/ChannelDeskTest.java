// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.app.Application;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.channel.Clinic.ClinicChannel;
import io.mizan.impl.channel.Clinic.NewsChannel;
import io.mizan.impl.channel.Clinic.RoomParams;
import io.mizan.impl.channel.Clinic.Speaker;
import io.mizan.impl.channel.Clinic.Staff;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.socket.Line;
import io.mizan.impl.socket.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What members ask for, in an application without a server; the test is their connection. */
class ChannelDeskTest {
    private final Application application = Application.of(
            Map.of("mizan.channel.per-connection", "2"),
            ClinicChannel.class,
            NewsChannel.class,
            Staff.class,
            Speaker.class);
    private final ChannelDesk desk = application.get(ChannelDesk.class);
    private final ClinicChannel channel = application.get(ClinicChannel.class);
    private final Deque<Runnable> turns = new ArrayDeque<>();

    private final class Phone implements Line {
        private final List<String> told = new ArrayList<>();
        private final Set<Long> ended = new HashSet<>();
        private KnownCaller caller;

        Phone(String name) {
            caller = name.isEmpty() ? KnownCaller.NOBODY : Application.caller(name);
        }

        @Override
        public KnownCaller caller() {
            return caller;
        }

        @Override
        public Locale language() {
            return Locale.GERMAN;
        }

        @Override
        public void say(Text text) {
            told.add(text.json().replaceAll("(\"n(ext)?\":)\\d+", "$1#"));
        }

        @Override
        public void inTurn(Runnable task) {
            turns.add(task);
        }

        @Override
        public void refuse(long id, ProblemDetails problem) {
            ended.add(id);
            say(Answers.error(id, problem));
        }

        @Override
        public String socket() {
            return toString();
        }

        Phone join(long id, String name, String params) {
            desk.join(this, id, name, object(params), OptionalLong.empty());
            return this;
        }

        Phone send(long id, String params, String message) {
            desk.send(this, id, "clinic", object(params), json(message));
            return this;
        }

        List<String> told() {
            List<String> news = List.copyOf(told);
            told.clear();
            return news;
        }
    }

    private static Json json(String text) {
        return new StrictJson().read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Json.Obj object(String text) {
        return (Json.Obj) json(text);
    }

    private static final String IN_3 = "{\"clinic_id\":3}";

    private static String waiting(String names) {
        return "{\"type\":\"message\",\"channel\":\"clinic\",\"params\":{\"clinic_id\":\"3\"},\"n\":#,\"message\":"
                + "{\"names\":[" + names + "]}}";
    }

    @AfterEach
    void close() {
        application.close();
    }

    @Test
    void whoJoins_isToldWhatTheApplicationSaysMeanwhile_andOthersToo() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        assertThat(ada.told()).containsExactly("{\"type\":\"joined\",\"id\":1,\"next\":#}", waiting("\"ada\""));
        Phone eve = new Phone("eve").join(7, "clinic", "{\"clinic_id\":\"3\"}");
        assertThat(ada.told()).containsExactly(waiting("\"ada\",\"eve\""));
        assertThat(eve.told()).containsExactly("{\"type\":\"joined\",\"id\":7,\"next\":#}", waiting("\"ada\",\"eve\""));
        assertThat(channel.heard()).containsExactly("ada joins 3", "eve joins 3");
        new Phone("kim").join(1, "clinic", "{\"clinic_id\":4}");
        assertThat(ada.told()).as("another instance").isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ada | nothing | {} | not_found",
                " | clinic | {\"clinic_id\":3} | unauthenticated",
                "ada | clinic | {} | invalid_parameter",
                "ada | clinic | {\"clinic_id\":[3]} | invalid_parameter",
                "ada | clinic | {\"clinic_id\":\"x\"} | invalid_parameter",
                "ada | clinic | {\"clinic_id\":-1} | invalid_parameter",
                "ada | clinic | {\"clinic_id\":13} | not_found"
            })
    void whoMayNotJoin_isToldWhy_andIsNoMember(String name, String wanted, String params, String code) {
        Phone phone = new Phone(name == null ? "" : name).join(5, wanted, params);
        assertThat(phone.told())
                .singleElement()
                .asString()
                .startsWith("{\"type\":\"error\",\"id\":5,\"problem\":{\"code\":\"" + code);
        assertThat(phone.ended).containsExactly(5L);
        assertThat(application.get(Speaker.class).clinic.members(new RoomParams(13)))
                .isEmpty();
        assertThat(channel.heard()).isEmpty();
    }

    @Test
    void sameInstanceTwice_andTooMany_areRefused() {
        Phone phone = new Phone("ada").join(1, "news", IN_3).join(2, "news", "{\"clinic_id\":\"3\"}");
        assertThat(phone.told().get(1)).contains("\"id\":2", "malformed");
        phone.join(3, "news", "{\"clinic_id\":4}").join(4, "news", "{\"clinic_id\":5}");
        assertThat(phone.told().get(1)).contains("\"id\":4", "mizan.channel.per-connection");
        desk.leave(phone, 1);
        phone.join(5, "news", IN_3);
        assertThat(phone.told()).containsExactly("{\"type\":\"joined\",\"id\":5,\"next\":#}");
    }

    @Test
    void message_comesToTheApplication_inItsTypes_withTheCaller() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        channel.heard();
        ada.told();
        ada.send(8, IN_3, "[{\"pet\":\"Leo\"}]");
        assertThat(ada.told()).containsExactly("{\"type\":\"sent\",\"id\":8}");
        assertThat(channel.heard()).containsExactly("ada says Leo");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3 | [{\"pet\":\"Leo\",\"x\":1}] | malformed | /message/0/x",
                "3 | {} | invalid_parameter | /message",
                "3 | [{\"pet\":\" \"}] | invalid | /message/0/pet",
                "3 | [] | not_waiting | nobody waits",
                "4 | [] | not_found | has not joined"
            })
    void messageThatIsNot_isAProblem(String clinic, String message, String code, String detail) {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        ada.told();
        channel.heard();
        ada.send(8, "{\"clinic_id\":" + clinic + "}", message);
        assertThat(ada.told())
                .singleElement()
                .asString()
                .startsWith("{\"type\":\"error\",\"id\":8,\"problem\":{\"code\":\"" + code + "\"")
                .contains(detail);
        assertThat(channel.heard()).isEmpty();
        assertThat(ada.ended).isEmpty();
    }

    @Test
    void channelThatTakesNothing_saysSo() {
        Phone phone = new Phone("ada").join(1, "news", IN_3);
        phone.told();
        desk.send(phone, 2, "news", object(IN_3), json("1"));
        assertThat(phone.told()).singleElement().asString().contains("\"id\":2", "not_found");
    }

    @Test
    void whoMayNoMore_isToldSoInsteadOfTheMessage_andLeaves() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        ada.told();
        channel.heard();
        application.get(Staff.class).close(3);
        ada.caller = Application.caller("ada", "other"); // what is known of the caller is new: guards are asked at once
        application.get(Speaker.class).clinic.to(new RoomParams(3)).send(new Clinic.Waiting(List.of("Leo")));
        assertThat(ada.told()).as("nothing before guards were asked").isEmpty();
        turns.remove().run();
        assertThat(ada.told()).singleElement().asString().contains("\"type\":\"error\",\"id\":1", "forbidden");
        assertThat(ada.ended).containsExactly(1L);
        assertThat(channel.heard()).containsExactly("ada leaves 3");
        assertThat(application.get(Speaker.class).clinic.members(new RoomParams(3)))
                .isEmpty();
    }

    @Test
    void whoStillMay_isSentWhatCameMeanwhile() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        ada.told();
        ada.caller = Application.caller("ada", "other");
        Speaker speaker = application.get(Speaker.class);
        speaker.clinic.to(new RoomParams(3)).send(new Clinic.Waiting(List.of("Leo")));
        speaker.clinic.to(new RoomParams(3)).send(new Clinic.Waiting(List.of("Max")));
        turns.remove().run();
        assertThat(ada.told()).containsExactly(waiting("\"Leo\""), waiting("\"Max\""));
        speaker.clinic.to(new RoomParams(3)).send(new Clinic.Waiting(List.of()));
        assertThat(ada.told()).containsExactly(waiting(""));
    }

    @Test
    void whoMayNoMore_sendsNothing() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        ada.told();
        channel.heard();
        application.get(Staff.class).close(3);
        ada.send(2, IN_3, "[{\"pet\":\"Leo\"}]");
        assertThat(ada.told()).hasSize(2).allSatisfy(told -> assertThat(told).contains("error", "forbidden"));
        assertThat(channel.heard()).containsExactly("ada leaves 3");
    }

    @Test
    void connectionThatEnds_leaves() {
        Phone ada = new Phone("ada").join(1, "clinic", IN_3);
        channel.heard();
        desk.gone(ada);
        assertThat(channel.heard()).containsExactly("ada leaves 3");
        assertThat(application.get(Speaker.class).clinic.members(new RoomParams(3)))
                .isEmpty();
    }

    @Test
    void whatIsSentInATransaction_goesOutWithItsCommitAlone() throws Exception {
        Phone ada = new Phone("ada").join(1, "news", "{\"clinic_id\":1}");
        ada.told();
        Speaker speaker = application.get(Speaker.class);
        speaker.inTransaction("a", false);
        assertThat(ada.told()).isEmpty();
        speaker.inTransaction("b", true);
        assertThat(ada.told()).singleElement().asString().endsWith("\"message\":\"b\"}");
    }
}
