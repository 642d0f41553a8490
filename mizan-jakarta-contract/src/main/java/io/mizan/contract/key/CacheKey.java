// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.text.ParamText;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the keys under which bodies are kept (protocol §10): who has not the application's secret can neither guess one
 * nor tell from one what is in it. For use by any number of threads.
 */
public final class CacheKey {
    private static final long VERSION = 1;

    private final HmacKey key;
    private final String application;

    /**
     * Keys of one application.
     *
     * @param key the key {@link KeyName#CACHE}
     * @param application the setting {@code mizan.application}
     */
    public CacheKey(HmacKey key, String application) {
        this.key = key;
        this.application = application;
    }

    /**
     * The key of one body: 32 bytes.
     *
     * @param context wire name
     * @param rev the context's revision
     * @param caller see {@link CallerPart}
     * @param params wire name → canonical text; absent ones are left out
     */
    public byte[] of(String context, String rev, String caller, Map<String, ParamText> params) {
        return key.sign(message(context, rev, caller, params));
    }

    /** The canonical JSON that the key is made of. */
    public byte[] message(String context, String rev, String caller, Map<String, ParamText> params) {
        CanonicalJsonWriter out = new CanonicalJsonWriter()
                .beginArray()
                .integer(VERSION)
                .string(application)
                .string(context)
                .string(rev)
                .string(caller)
                .beginObject();
        new TreeMap<>(params).forEach((name, text) -> write(name, text, out));
        return out.endObject().endArray().toBytes();
    }

    private static void write(String name, ParamText text, CanonicalJsonWriter out) {
        if (text instanceof ParamText.One one) {
            out.name(name).string(one.text());
        } else if (!text.all().isEmpty()) {
            out.name(name).beginArray();
            text.all().forEach(out::string);
            out.endArray();
        }
    }
}
