// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.cache.cluster.Message.Acknowledgement;
import io.mizan.cache.cluster.Message.Ask;
import io.mizan.cache.cluster.Message.Goodbye;
import io.mizan.cache.cluster.Message.Grant;
import io.mizan.cache.cluster.Message.Invalidation;
import io.mizan.cache.cluster.Message.Unknown;
import io.mizan.cache.cluster.Message.Word;
import io.mizan.spi.Stale;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/**
 * Messages as bytes. Each begins alike in every version: a byte for the version, one for the kind, the sender's id and its
 * number; so that what can't be read further can still be acknowledged.
 */
final class Codec {
    /** A node that doesn't know a version, or a kind, forgets everything and acknowledges. */
    static final byte VERSION = 1;

    private static final byte ASK = 1;
    private static final byte GRANT = 2;
    private static final byte INVALIDATION = 3;
    private static final byte ACKNOWLEDGEMENT = 4;
    private static final byte GOODBYE = 5;
    private static final byte WORD = 6;

    private Codec() {}

    static byte[] write(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeByte(kind(message));
            writeId(out, message.from());
            out.writeLong(message.number());
            writeRest(out, message);
        } catch (IOException e) {
            throw new UncheckedIOException("a message that can't be written", e);
        }
        return bytes.toByteArray();
    }

    private static byte kind(Message message) {
        if (message instanceof Ask) {
            return ASK;
        }
        if (message instanceof Grant) {
            return GRANT;
        }
        if (message instanceof Invalidation) {
            return INVALIDATION;
        }
        if (message instanceof Acknowledgement) {
            return ACKNOWLEDGEMENT;
        }
        if (message instanceof Goodbye) {
            return GOODBYE;
        }
        if (message instanceof Word) {
            return WORD;
        }
        throw new IllegalArgumentException("not to be sent: " + message);
    }

    private static void writeRest(DataOutputStream out, Message message) throws IOException {
        if (message instanceof Grant grant) {
            writeId(out, grant.to());
            out.writeLong(grant.token());
            out.writeLong(grant.recovery());
        } else if (message instanceof Acknowledgement done) {
            writeId(out, done.to());
        } else if (message instanceof Word word) {
            out.write(word.content());
        } else if (message instanceof Invalidation invalidation) {
            out.writeLong(invalidation.recovery());
            Scopes.write(out, invalidation.stale());
            if (!invalidation.origin().isEmpty()) {
                out.writeUTF(invalidation.origin());
            }
        }
    }

    /**
     * Reads a message.
     *
     * @return {@link Unknown} for what another version may have meant
     * @throws IOException if not even the sender can be read
     */
    static Message read(byte[] bytes, int offset, int length) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, offset, length));
        byte version = in.readByte();
        byte kind = in.readByte();
        UUID from = readId(in);
        long number = in.readLong();
        if (version != VERSION) {
            return new Unknown(from, number);
        }
        try {
            Message message = readRest(in, kind, from, number);
            return in.available() == 0 ? message : new Unknown(from, number);
        } catch (IOException e) {
            return new Unknown(from, number);
        }
    }

    private static Message readRest(DataInputStream in, byte kind, UUID from, long number) throws IOException {
        return switch (kind) {
            case ASK -> new Ask(from, number);
            case GRANT -> new Grant(from, number, readId(in), in.readLong(), in.readLong());
            case INVALIDATION -> readInvalidation(in, from, number);
            case ACKNOWLEDGEMENT -> new Acknowledgement(from, number, readId(in));
            case GOODBYE -> new Goodbye(from, number);
            case WORD -> new Word(from, number, in.readAllBytes());
            default -> new Unknown(from, number);
        };
    }

    private static Invalidation readInvalidation(DataInputStream in, UUID from, long number) throws IOException {
        long recovery = in.readLong();
        List<Stale> stale = Scopes.read(in);
        return new Invalidation(from, number, stale, recovery, in.available() == 0 ? "" : in.readUTF());
    }

    private static void writeId(DataOutputStream out, UUID id) throws IOException {
        out.writeLong(id.getMostSignificantBits());
        out.writeLong(id.getLeastSignificantBits());
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
