// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

/** Why a connection is closed, as its peer is told (RFC 6455, section 7.4, and the protocol's section 14). */
enum CloseCode {
    /** The application ends, or nothing was heard. */
    GOING_AWAY(1001),
    /** It is not text. */
    UNSUPPORTED(1003),
    /** The peer does not keep to the protocol. */
    POLICY(1008),
    /** A message is too long. */
    TOO_BIG(1009),
    /** There is no room for it now. */
    TRY_LATER(1013),
    /** The session or the token of its caller has ended. */
    CALLER_ENDED(4401),
    /** A token names another caller than the connection's. */
    OTHER_CALLER(4403);

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    /** The code on the wire. */
    int code() {
        return code;
    }
}
