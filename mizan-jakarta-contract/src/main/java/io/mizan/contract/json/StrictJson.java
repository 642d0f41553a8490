// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.json;

import io.mizan.contract.text.Printable;
import io.mizan.contract.text.Utf16;
import jakarta.json.JsonException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.CharArrayReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads JSON that came from outside, and takes nothing that two readers could understand in two ways (protocol §2, §4):
 * no byte order mark, no invalid UTF-8, no half surrogate pair, no name twice in an object, no nesting over 64, no
 * number of more than 40 characters or with an exponent beyond ±999, nothing after the value.
 *
 * <p>It looks for the JSON provider once, when it is made. Time and memory are linear in the length of the body, which
 * the caller bounds. For use by any number of threads.
 */
public final class StrictJson {
    /** How deep objects and arrays may be nested. */
    public static final int MAX_DEPTH = 64;

    private final JsonParserFactory parsers;

    /** A reader over the JSON provider of the platform. */
    public StrictJson() {
        this(JsonProvider.provider());
    }

    /** A reader over that JSON provider. */
    public StrictJson(JsonProvider provider) {
        this.parsers = provider.createParserFactory(Map.of());
    }

    /**
     * The value that the body holds.
     *
     * @throws MalformedJson if it is none, or none that is taken
     */
    public Json read(byte[] body) {
        CharBuffer chars = decode(body);
        Source source = new Source(chars);
        try (JsonParser parser = parsers.createParser(new CharArrayReader(chars.array(), 0, chars.limit()))) {
            return new Reading(parser, source).whole();
        }
    }

    private static CharBuffer decode(byte[] body) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(body.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(body), chars, true);
        chars.flip();
        if (result.isError()) {
            throw new Source(chars).malformed("bytes that are not UTF-8", chars.limit());
        }
        if (chars.hasRemaining() && chars.get(0) == '\ufeff') {
            throw new Source(chars).malformed("a byte order mark", 0);
        }
        return chars;
    }

    /** One body being read. */
    private record Reading(JsonParser parser, Source source) {
        Json whole() {
            try {
                Json value = value(parser.next(), 1);
                nothingAfter(parser.getLocation().getStreamOffset());
                return value;
            } catch (JsonException e) {
                throw source.malformed("no valid JSON", parser.getLocation().getStreamOffset());
            } catch (NoSuchElementException e) {
                throw source.malformed("no complete JSON", source.length());
            }
        }

        /** Parsers differ in what they notice after a value that is no object or array, so the text itself is looked at. */
        private void nothingAfter(long offset) {
            if (offset >= 0) {
                source.nothingAfter((int) offset);
            } else if (parser.hasNext()) {
                throw here("something after the value");
            }
        }

        private Json value(Event event, int depth) {
            return switch (event) {
                case START_OBJECT -> object(deeper(depth));
                case START_ARRAY -> array(deeper(depth));
                case VALUE_STRING -> new Json.Str(wellFormed(parser.getString()));
                case VALUE_NUMBER -> number(parser.getString());
                case VALUE_TRUE -> new Json.Bool(true);
                case VALUE_FALSE -> new Json.Bool(false);
                case VALUE_NULL -> new Json.Null();
                default -> throw here("no valid JSON");
            };
        }

        private int deeper(int depth) {
            if (depth > MAX_DEPTH) {
                throw here("objects and arrays nested over " + MAX_DEPTH + " deep");
            }
            return depth + 1;
        }

        private Json object(int depth) {
            Map<String, Json> members = new LinkedHashMap<>();
            for (Event event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
                String name = wellFormed(parser.getString());
                if (members.put(name, value(parser.next(), depth)) != null) {
                    throw here("the member '" + Printable.of(name) + "' twice");
                }
            }
            return new Json.Obj(members);
        }

        private Json array(int depth) {
            List<Json> elements = new ArrayList<>();
            for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
                elements.add(value(event, depth));
            }
            return new Json.Arr(elements);
        }

        private Json number(String token) {
            try {
                return new Json.Num(token);
            } catch (IllegalArgumentException e) {
                throw here("a number of more than 40 characters or with an exponent beyond ±999");
            }
        }

        private String wellFormed(String text) {
            if (!Utf16.isWellFormed(text)) {
                throw here("half a surrogate pair");
            }
            return text;
        }

        private MalformedJson here(String what) {
            return source.malformed(what, parser.getLocation().getStreamOffset());
        }
    }
}
