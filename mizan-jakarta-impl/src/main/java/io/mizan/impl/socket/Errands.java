// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import java.util.Optional;

/** What one client has asked for: calls, what he watches, and the channels that he has joined, each in turn. */
final class Errands {

    private final Connection connection;
    private final Connections home;
    private final Ids ids = new Ids();
    private final Watcher watcher;

    /** Nothing so far. */
    Errands(Connection connection, Connections home) {
        this.connection = connection;
        this.home = home;
        this.watcher = new Watcher(connection, home.lookout());
    }

    /**
     * Takes one.
     *
     * @param bytes how long the message is
     * @throws Message.BadMessage if its number is one that lives
     */
    void take(Message message, int bytes) throws Message.BadMessage {
        if (message instanceof Message.Call call) {
            run(() -> connection.say(home.clients().call(connection, call)), bytes);
        } else if (message instanceof Message.Watch watch) {
            begin(watch.id(), Ids.Kind.WATCHED);
            watch(watch, bytes);
        } else if (message instanceof Message.Unwatch unwatch) {
            run(() -> unwatch(unwatch.id()), bytes);
        } else if (message instanceof Message.Join join) {
            begin(join.id(), Ids.Kind.JOINED);
            run(() -> channels().join(connection, join.id(), join.channel(), join.params(), join.after()), bytes);
        } else if (message instanceof Message.Send send) {
            run(() -> channels().send(connection, send.id(), send.channel(), send.params(), send.message()), bytes);
        } else if (message instanceof Message.Leave leave) {
            run(() -> leave(leave.id()), bytes);
        }
    }

    private void run(Runnable task, int bytes) {
        connection.inTurn(task, bytes);
    }

    private Channels channels() {
        return home.channels();
    }

    private void begin(long id, Ids.Kind kind) throws Message.BadMessage {
        if (!ids.take(id, kind)) {
            throw new Message.BadMessage("id is the number of something that goes on");
        }
    }

    private void watch(Message.Watch watch, int bytes) {
        int most = home.settings().watches();
        if (ids.count(Ids.Kind.WATCHED) > most) {
            connection.refuse(
                    watch.id(),
                    ProblemDetails.of(ProblemCodes.TOO_LARGE, "a connection watches at most " + most + " instances"));
        } else {
            run(() -> watcher.open(watch.id(), watch.asked()), bytes);
        }
    }

    /** What has ended already ends once more: both may have been under way. */
    private void unwatch(long id) {
        if (ids.has(id, Ids.Kind.WATCHED)) {
            watcher.close(id);
            ids.free(id);
        }
        connection.say(Text.left(id));
    }

    private void leave(long id) {
        if (ids.has(id, Ids.Kind.JOINED)) {
            channels().leave(connection, id);
            ids.free(id);
        }
        connection.say(Text.left(id));
    }

    /** Something goes on no more. */
    void over(long id) {
        ids.free(id);
    }

    /** The caller is another than he was: whatever he shows is to be fetched again. */
    void unsettle() {
        watcher.hitAll();
    }

    /** The connection has ended; what is still to be done about it, where that may wait. */
    Optional<Runnable> end() {
        watcher.close();
        return ids.hasAny(Ids.Kind.JOINED) ? Optional.of(() -> channels().gone(connection)) : Optional.empty();
    }
}
