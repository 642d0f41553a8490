// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.OptionalLong;

/** Messages as events: a message's type is its event's name. */
final class EventText implements EventWire.Framing {

    private static final String HEAD = "{\"type\":\"";

    private long number;

    /** Numbers one message after the other. */
    @Override
    public String event(String message) {
        return of(OptionalLong.of(++number), message);
    }

    /** An event; without a number, whoever comes back does not name it. */
    static String of(OptionalLong number, String json) {
        String type = json.substring(HEAD.length(), json.indexOf('"', HEAD.length()));
        String name = type.equals("error") ? "refused" : type; // browsers have an event "error" of their own
        String id = number.isPresent() ? "id: " + number.getAsLong() + "\n" : "";
        return id + "event: " + name + "\ndata: " + json + "\n\n";
    }
}
