// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import io.mizan.spi.Stale;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is stale, as bytes: contexts, names of parameters and canonical texts; nothing that only one node understands. */
final class Scopes {
    private static final byte EVERYTHING = 0;
    private static final byte INSTANCES = 1;

    private Scopes() {}

    static void write(DataOutputStream out, List<Stale> stale) throws IOException {
        out.writeInt(stale.size());
        for (Stale one : stale) {
            if (one instanceof Stale.Instances instances) {
                out.writeByte(INSTANCES);
                writeText(out, instances.context());
                out.writeShort(instances.params().size());
                for (Map.Entry<String, String> param : instances.params().entrySet()) {
                    writeText(out, param.getKey());
                    writeText(out, param.getValue());
                }
            } else {
                out.writeByte(EVERYTHING);
            }
        }
    }

    static List<Stale> read(DataInputStream in) throws IOException {
        int count = in.readInt();
        List<Stale> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(
                    switch (in.readByte()) {
                        case EVERYTHING -> new Stale.Everything();
                        case INSTANCES -> new Stale.Instances(readText(in), readParams(in));
                        default -> throw new IOException("another kind of scope");
                    });
        }
        return all;
    }

    private static Map<String, String> readParams(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        Map<String, String> params = new HashMap<>();
        for (int i = 0; i < count; i++) {
            params.put(readText(in), readText(in));
        }
        return params;
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String readText(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text that ends before its end");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(in.readNBytes(length)))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IOException("no UTF-8", e);
        }
    }
}
