// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Channels;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The boards, with their lines in the order in which they came. */
@ApplicationScoped
public class Boards {
    private final Map<String, List<String>> boards = new ConcurrentHashMap<>();

    @Inject
    Channels<BoardContext, Line> talk;

    void add(String board, String text) {
        boards.computeIfAbsent(board, b -> new CopyOnWriteArrayList<>()).add(text);
    }

    @Client(context = BoardContext.class)
    public List<String> lines(String board) {
        return List.copyOf(boards.getOrDefault(board, List.of()));
    }

    @Client(context = MeContext.class)
    public String me(Caller caller) {
        return caller.name().orElse("-");
    }

    /** Writes a line that nobody hears. */
    @Client(affects = BoardContext.class)
    public void write(@AffectsParam String board, String text) {
        add(board, text);
    }

    /** Says what does not stand there. */
    @Client
    @Transactional
    public void say(String board, String text) {
        talk.to(new BoardContext(board)).send(new Line(text));
    }
}
