// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.contract.json.Json;
import java.util.OptionalLong;

/**
 * The application's channels, as connections see them. What one connection asks for comes one after the other, on threads that
 * may wait.
 */
public interface Channels {

    /**
     * A client joins. He is told of what comes of it, by {@link Line#refuse} where it comes to nothing.
     *
     * @param line his connection
     * @param id the number of his membership, which no other of this connection has
     * @param channel its wire name
     * @param params its parameters, as values or canonical texts
     * @param after the last message that he saw; empty: none
     */
    void join(Line line, long id, String channel, Json.Obj params, OptionalLong after);

    /**
     * A client says something to a channel. He is told of what comes of it.
     *
     * @param line his connection
     * @param id the number of his message
     * @param channel its wire name
     * @param params its parameters, as values or canonical texts
     * @param message what he says
     */
    void send(Line line, long id, String channel, Json.Obj params, Json message);

    /**
     * A client leaves. He is told so when this returns.
     *
     * @param line his connection
     * @param id the number of his membership, which {@link #join} was given
     */
    void leave(Line line, long id);

    /**
     * A connection has ended, whatever it had joined. Comes last, and once.
     *
     * @param line the connection
     */
    void gone(Line line);
}
