// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.channel.Frame.Ask;
import io.mizan.impl.channel.Frame.Gone;
import io.mizan.impl.channel.Frame.Here;
import io.mizan.impl.channel.Frame.Missed;
import io.mizan.impl.channel.Frame.Present;
import io.mizan.impl.channel.Frame.Said;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Frames as bytes. In front stands whom they are for, then which they are. */
final class Frames {

    /** Says in front of a message that it is for channels. */
    static final byte TOPIC = 'c';

    private static final byte SAID = 's';
    private static final byte MISSED = 'm';
    private static final byte HERE = 'h';
    private static final byte GONE = 'g';
    private static final byte ASK = 'a';

    private Frames() {}

    static byte[] write(Frame frame) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(TOPIC);
            if (frame instanceof Said said) {
                text(room(out, SAID, said.room()), said.body());
            } else if (frame instanceof Missed missed) {
                room(out, MISSED, missed.room());
            } else if (frame instanceof Gone gone) {
                text(room(out, GONE, gone.room()), gone.id());
            } else if (frame instanceof Here here) {
                here(out, here);
            } else {
                out.writeByte(ASK);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static DataOutputStream room(DataOutputStream out, byte kind, RoomKey room) throws IOException {
        out.writeByte(kind);
        room(out, room);
        return out;
    }

    private static void room(DataOutputStream out, RoomKey room) throws IOException {
        text(out, room.channel());
        out.writeInt(room.params().size());
        for (Map.Entry<String, String> param : room.params().entrySet()) {
            text(out, param.getKey());
            text(out, param.getValue());
        }
    }

    private static void here(DataOutputStream out, Here here) throws IOException {
        out.writeByte(HERE);
        out.writeBoolean(here.anew());
        out.writeInt(here.members().size());
        for (Present present : here.members()) {
            room(out, present.room());
            KnownCaller caller = present.who().caller();
            text(out, present.who().id());
            texts(out, caller.name().stream().toList());
            texts(out, caller.issuer().stream().toList());
            texts(out, List.copyOf(caller.roles()));
        }
    }

    private static void texts(DataOutputStream out, List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /**
     * Reads what another node told.
     *
     * @return empty if it is for somebody else, or of a kind that this version does not know
     */
    static Optional<Frame> read(byte[] message) {
        if (message.length == 0 || message[0] != TOPIC) {
            return Optional.empty();
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(message, 1, message.length - 1))) {
            return switch (in.readByte()) {
                case SAID -> Optional.of(new Said(room(in), text(in)));
                case MISSED -> Optional.of(new Missed(room(in)));
                case GONE -> Optional.of(new Gone(room(in), text(in)));
                case HERE -> Optional.of(here(in));
                case ASK -> Optional.of(new Ask());
                default -> Optional.empty();
            };
        } catch (IOException unknown) {
            return Optional.empty();
        }
    }

    private static Here here(DataInputStream in) throws IOException {
        boolean anew = in.readBoolean();
        List<Present> members = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            RoomKey room = room(in);
            String id = text(in);
            Optional<String> name = texts(in).stream().findFirst();
            Optional<String> issuer = texts(in).stream().findFirst();
            members.add(new Present(room, new Who(id, new KnownCaller(name, issuer, new TreeSet<>(texts(in))))));
        }
        return new Here(anew, members);
    }

    private static RoomKey room(DataInputStream in) throws IOException {
        String channel = text(in);
        SortedMap<String, String> params = new TreeMap<>();
        for (int i = in.readInt(); i > 0; i--) {
            params.put(text(in), text(in));
        }
        return new RoomKey(channel, params);
    }

    private static List<String> texts(DataInputStream in) throws IOException {
        List<String> texts = new ArrayList<>();
        for (int i = in.readInt(); i > 0; i--) {
            texts.add(text(in));
        }
        return texts;
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("no text of " + length + " bytes");
        }
        return new String(in.readNBytes(length), UTF_8);
    }
}
