// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wars.app;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import io.mizan.Invalidation;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** The boards of one deployment, which its settings give a title. */
@ApplicationScoped
public class Boards {
    private final Map<Long, String> notes = new ConcurrentHashMap<>();

    @SuppressWarnings("NullAway.Init")
    private String title;

    @Inject
    Invalidation invalidation;

    /** By hand: where WARs are deployed together, {@code @ConfigProperty} is looked for in what all of them share. */
    @PostConstruct
    void begin() {
        title = ConfigProvider.getConfig().getValue("board.title", String.class);
    }

    @Client(context = BoardContext.class)
    public String board(long boardId) {
        return title + ": " + notes.getOrDefault(boardId, "");
    }

    @Client(context = MineContext.class)
    public String mine(Caller me) {
        return title + " of " + me.name().orElse("nobody");
    }

    @Client(context = DrawerContext.class)
    public String drawer(long drawerId) {
        return "key of " + title;
    }

    @Client(affects = BoardContext.class)
    @Transactional
    public String pin(@AffectsParam long boardId, @Valid Note note) {
        notes.put(boardId, note.text());
        return title;
    }

    /** Fails in its transaction. */
    @Client(affects = BoardContext.class)
    @Transactional
    public void tear(@AffectsParam long boardId) {
        throw new IllegalStateException("it is torn");
    }

    @Client
    @RolesAllowed("staff")
    public void clear() {
        notes.clear();
        invalidation.everything();
    }
}
