// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.json.Json;
import io.mizan.contract.json.MalformedJson;
import io.mizan.contract.json.StrictJson;
import io.mizan.impl.config.SocketSettings;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.rs.ProblemException;
import java.util.OptionalLong;

/** What comes in on a connection: parts are put together, counted, and read. They come one after the other. */
final class Inbox {

    private static final int MOST_BAD = 3;

    private final SocketSettings settings;
    private final StrictJson json;
    private final Reader reader;
    private final Rate rate;
    private final StringBuilder begun = new StringBuilder();
    private int begunBytes;
    private int bad;

    /** Whose inbox it is. */
    interface Reader {
        /**
         * A message has come.
         *
         * @param bytes how long it is
         * @throws Message.BadMessage if it can't mean anything
         */
        void take(Message message, int bytes) throws Message.BadMessage;

        /** The client is told something. */
        void say(Text text);

        /** The connection ends, behind all that was said. */
        void dismiss(CloseCode code, String reason);

        /** The client has done what none may: the connection ends at once. */
        void fault(CloseCode code, String reason);
    }

    Inbox(SocketSettings settings, StrictJson json, Reader reader, long now) {
        this.settings = settings;
        this.json = json;
        this.reader = reader;
        this.rate = new Rate(settings.messagesPerSecond(), now);
    }

    /**
     * A part of a message has come.
     *
     * @param part of any length
     * @param last whether the message is whole now
     */
    void receive(String part, boolean last, long now) {
        byte[] bytes = part.getBytes(UTF_8);
        if (bytes.length > settings.maxMessage() - begunBytes) {
            reader.fault(CloseCode.TOO_BIG, "a message may have " + settings.maxMessage() + " bytes");
        } else if (!last) {
            begun.append(part);
            begunBytes += bytes.length;
        } else if (!rate.take(now)) {
            reader.fault(CloseCode.POLICY, "at most " + settings.messagesPerSecond() + " messages a second");
        } else {
            read(begunBytes == 0 ? bytes : whole(part));
        }
    }

    /** A character may have come in two parts: only the whole has its bytes. */
    private byte[] whole(String part) {
        byte[] bytes = begun.append(part).toString().getBytes(UTF_8);
        begun.setLength(0);
        begunBytes = 0;
        return bytes;
    }

    private void read(byte[] bytes) {
        OptionalLong number = OptionalLong.empty();
        try {
            Json value = json.read(bytes);
            number = Message.id(value);
            reader.take(Message.of(value), bytes.length);
            bad = 0;
        } catch (MalformedJson | Message.BadMessage none) {
            bad(number, ProblemDetails.of(ProblemCodes.MALFORMED, String.valueOf(none.getMessage())));
        } catch (ProblemException none) {
            bad(number, none.details());
        }
    }

    private void bad(OptionalLong number, ProblemDetails problem) {
        reader.say(Text.error(number, problem));
        if (++bad >= MOST_BAD) {
            reader.dismiss(CloseCode.POLICY, MOST_BAD + " messages in a row could not be read");
        }
    }
}
