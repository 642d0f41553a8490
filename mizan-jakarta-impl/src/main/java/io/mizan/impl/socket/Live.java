// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.invalidation.Announcer;
import io.mizan.impl.node.OtherNodes;
import io.mizan.impl.request.Cause;
import io.mizan.impl.service.Service;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Brings what is stale to those who watch it: on this node, and on all others. */
@Service
public class Live implements Announcer, Nodes.Listener {

    private static final Logger LOG = System.getLogger(Live.class.getName());

    @Inject
    OtherNodes others;

    private final BlockingQueue<Announcement> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread teller;

    /** Tells these from now on, until it is stopped. */
    void start(Watches watches, ThreadFactory threads) {
        Thread made = threads.newThread(() -> tell(watches));
        made.setName("mizan-live");
        made.start();
        teller = made;
        others.nodes().listen(this);
    }

    /** One thread of the application's tells, for those that bring something may be any: of a commit, or of the cluster's. */
    private void tell(Watches watches) {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                Announcement next = waiting.take();
                try {
                    watches.stale(next.stale(), next.cause());
                } catch (RuntimeException failed) {
                    LOG.log(Level.ERROR, "clients could not be told of what is stale", failed);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells nobody any more. */
    void stop() {
        Thread running = teller;
        teller = null;
        if (running != null) {
            running.interrupt();
        }
        waiting.clear();
    }

    @Override
    public void announce(List<Stale> stale, Optional<Cause> cause) {
        Announcement told = new Announcement(stale, cause);
        tell(told);
        others.nodes().tellAll(Announcement.write(told));
    }

    @Override
    public void received(String from, byte[] message) {
        Announcement.read(message).ifPresent(this::tell);
    }

    @Override
    public void nodes(Set<String> present, boolean missed) {
        if (missed) {
            tell(Announcement.OF_EVERYTHING);
        }
    }

    /** Where nobody listens, there is nothing to keep. */
    private void tell(Announcement told) {
        if (teller != null) {
            waiting.add(told);
        }
    }
}
