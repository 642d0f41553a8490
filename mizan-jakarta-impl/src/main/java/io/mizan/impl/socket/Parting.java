// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/** How a client is told that its connection ends. One of the ways is taken, once. */
final class Parting {

    private final Wire wire;
    private final Outbound out;
    private final GoodByes goodByes;

    Parting(Wire wire, Outbound out, GoodByes goodByes) {
        this.wire = wire;
        this.out = out;
        this.goodByes = goodByes;
    }

    /** What is to be said. */
    FutureTask<?> goodBye(CloseCode code, String reason) {
        return new FutureTask<>(() -> wire.close(code, reason), null);
    }

    /**
     * Behind what is under way: not every server lets a good-bye wait for its turn. What waits is dropped.
     *
     * @param now says it, if nothing is under way
     */
    void soon(FutureTask<?> goodBye, Consumer<FutureTask<?>> now) {
        out.drop();
        behind(goodBye, now);
    }

    /** Behind all that was said before. */
    void last(CloseCode code, String reason) {
        behind(goodBye(code, reason), goodByes::say);
    }

    private void behind(FutureTask<?> goodBye, Consumer<FutureTask<?>> now) {
        if (out.close(() -> goodByes.say(goodBye), goodBye)) {
            now.accept(goodBye);
        } else {
            goodByes.hold(goodBye);
        }
    }

    /** At once, by this thread, which reads nothing more from the client meanwhile. */
    void atOnce(CloseCode code, String reason) {
        gone();
        wire.close(code, reason);
    }

    /**
     * After a while, if it has not ended by then. Most likely it has, and the server is about to see it: closing at the same time
     * can keep a thread for ever on Open Liberty.
     */
    void later(CloseCode code, String reason) {
        gone();
        goodByes.hold(goodBye(code, reason));
    }

    /** Not at all: it has ended. */
    void gone() {
        out.drop();
        out.close(() -> {}, () -> {});
    }
}
