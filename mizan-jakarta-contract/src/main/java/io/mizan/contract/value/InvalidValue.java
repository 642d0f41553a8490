// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.ClientException;
import io.mizan.contract.json.Json;
import io.mizan.contract.text.Printable;

/**
 * A value that came is not what the contract says. The message is fit for an answer: it says what was expected, and of
 * what came at most 64 characters without control characters; nothing of the server's inside.
 */
public final class InvalidValue extends Exception {
    /** What is wrong with it. */
    public enum Reason {
        /** It is of another type, out of range or not spelt as it must be. */
        UNREADABLE("unreadable"),
        /** It is absent or null and must be there. */
        MISSING("missing"),
        /** There is no such argument or member. */
        UNKNOWN("unknown"),
        /** It is there twice where each may be once. */
        REPEATED("repeated"),
        /** The type that it is for did not take it. */
        REFUSED("refused");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** What a client tells it by (protocol §7, {@code errors}). */
        public String code() {
            return code;
        }
    }

    private final Reason reason;
    private final transient Path path;

    private InvalidValue(Reason reason, Path path, String message) {
        super(message, null, false, false);
        this.reason = reason;
        this.path = path;
    }

    static InvalidValue unreadable(Path path, String expected, Json came) {
        return new InvalidValue(Reason.UNREADABLE, path, "expected " + expected + ", not " + shown(came));
    }

    static InvalidValue unreadable(Path path, String expected, String came) {
        return unreadable(path, expected, new Json.Str(came));
    }

    static InvalidValue missing(Path path, String expected) {
        return new InvalidValue(Reason.MISSING, path, "is missing; expected " + expected);
    }

    static InvalidValue unknown(Path path) {
        return new InvalidValue(Reason.UNKNOWN, path, "is not known here");
    }

    static InvalidValue repeated(Path path, String expected) {
        return new InvalidValue(Reason.REPEATED, path, "is there more than once; expected " + expected);
    }

    static InvalidValue colliding(Path path) {
        return new InvalidValue(Reason.REFUSED, path, "is one of too many that a hash table can't tell apart");
    }

    /** What an application's own code did not take; its words go out only if it meant them for a client. */
    static InvalidValue refused(Path path, Throwable thrown) {
        String message = thrown instanceof ClientException meant ? meant.getMessage() : null;
        return new InvalidValue(Reason.REFUSED, path, message == null ? "is not acceptable" : message);
    }

    private static String shown(Json came) {
        if (came instanceof Json.Str str) {
            return '"' + Printable.of(str.value()) + '"';
        } else if (came instanceof Json.Num num) {
            return Printable.of(num.token());
        } else if (came instanceof Json.Bool bool) {
            return Boolean.toString(bool.value());
        } else if (came instanceof Json.Obj) {
            return "an object";
        }
        return came instanceof Json.Arr ? "an array" : "null";
    }

    /** What is wrong with it. */
    public Reason reason() {
        return reason;
    }

    /** Where it stands, as a JSON pointer such as {@code /args/address/street} or {@code /params/limit}. */
    public String pointer() {
        return path.pointer();
    }
}
