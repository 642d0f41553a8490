// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.frame;

/**
 * One message: a head in JSON, and a body as it is. On the wire the lengths of both come first, as four bytes each, the
 * greatest first.
 *
 * @param head UTF-8 of a JSON object, at most {@value #MAX_HEAD} bytes
 * @param body at most {@value #MAX_BODY} bytes
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never kept
public record Frame(byte[] head, byte[] body) {

    /** The longest head, in bytes. */
    public static final int MAX_HEAD = 64 * 1024;

    /** The longest body, in bytes. */
    public static final int MAX_BODY = 16 * 1024 * 1024;
}
