// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Reads documents of KDL 2.0.0. A text either is a document or {@link MalformedKdl}, in time that grows with its length.
 *
 * <p>Bounds that the language does not have: nodes stand at most {@value #MAX_DEPTH} deep in each other, a number has at
 * most 10,000 characters and its exponent nine digits.
 *
 * <pre>{@code
 * KdlNode owner = KdlReader.read("owner id=5").document().nodes().get(0);
 * }</pre>
 */
public final class KdlReader {

    /** How deep nodes may stand in each other. */
    public static final int MAX_DEPTH = 256;

    private KdlReader() {}

    /**
     * Reads a text. The version marker, {@code /- kdl-version 2}, is a node that is left out like others.
     *
     * @param text a whole document, with or without a byte order mark
     * @return the document
     * @throws MalformedKdl if it is none
     */
    public static KdlSource read(String text) {
        return new Parser(text).document();
    }

    /**
     * Reads a file's content.
     *
     * @param utf8 a whole document
     * @return the document
     * @throws MalformedKdl if it is none, or not in UTF-8
     */
    public static KdlSource read(byte[] utf8) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(utf8.length);
        boolean readable = !decoder.decode(ByteBuffer.wrap(utf8), chars, true).isError();
        String text = chars.flip().toString();
        if (!readable) {
            throw new Input(text).error(text.length(), "what comes here is not UTF-8; write the document in UTF-8");
        }
        return read(text);
    }
}
