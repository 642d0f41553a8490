// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.Caller;
import io.mizan.Channel;
import io.mizan.Channels;
import io.mizan.ClientChannel;
import io.mizan.ClientError;
import io.mizan.ClientException;
import io.mizan.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.transaction.UserTransaction;
import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A waiting room and what it needs. */
final class Clinic {

    record RoomParams(long clinicId) {
        RoomParams {
            if (clinicId < 0) {
                throw ClientException.notFound("there is no such clinic");
            }
        }
    }

    record Said(
            @NotBlank @JsonbProperty("pet") String petName,
            @Nullable String note) {}

    record Waiting(List<String> names) {}

    @ClientError(status = 409)
    static final class NotWaitingException extends Exception {
        private static final long serialVersionUID = 1L;

        NotWaitingException(String message) {
            super(message);
        }
    }

    /** Who works where. */
    @ApplicationScoped
    static class Staff implements Guard<RoomParams> {
        private final Set<Long> closed = new HashSet<>();

        @Override
        public boolean allows(Caller caller, RoomParams room) {
            return caller.isAuthenticated() && !closed.contains(room.clinicId());
        }

        void close(long clinic) {
            closed.add(clinic);
        }
    }

    /** Keeps what it was told. */
    @ClientChannel(value = "clinic", auth = Staff.class)
    static class ClinicChannel implements Channel<RoomParams, List<Said>, Waiting> {
        private final List<String> heard = new ArrayList<>();

        @Inject
        Caller caller;

        @Inject
        Channels<RoomParams, Waiting> clinic;

        @Override
        public void onJoin(Member<RoomParams> member) {
            if (member.params().clinicId() == 13) {
                throw ClientException.notFound("nobody waits here");
            }
            heard.add(member.caller().name().orElse("-") + " joins "
                    + member.params().clinicId());
            clinic.to(member.params())
                    .send(new Waiting(clinic.members(member.params()).stream()
                            .map(other -> other.caller().name().orElse("-"))
                            .toList()));
        }

        @Override
        public void onMessage(Member<RoomParams> from, List<Said> said) throws NotWaitingException {
            if (said.isEmpty()) {
                throw new NotWaitingException("nobody waits");
            }
            heard.add(caller.name().orElse("-") + " says " + said.get(0).petName());
        }

        @Override
        public void onLeave(Member<RoomParams> member) {
            heard.add(member.caller().name().orElse("-") + " leaves "
                    + member.params().clinicId());
        }

        List<String> heard() {
            List<String> news = List.copyOf(heard);
            heard.clear();
            return news;
        }
    }

    /** Tells only; open to everyone. */
    @ClientChannel("news")
    static class NewsChannel implements Channel<RoomParams, Void, String> {}

    /** Speaks to them from elsewhere. */
    @Dependent
    static class Speaker {
        @Inject
        Channels<RoomParams, Waiting> clinic;

        @Inject
        Channels<RoomParams, String> news;

        @Inject
        UserTransaction transaction;

        void inTransaction(String text, boolean commits) throws Exception {
            transaction.begin();
            news.to(new RoomParams(1)).send(text);
            if (commits) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }

    private Clinic() {}
}
