// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.invalidation.Announcer;
import io.mizan.impl.node.OtherNodes;
import io.mizan.impl.request.Cause;
import io.mizan.spi.Nodes;
import io.mizan.spi.Stale;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import org.jspecify.annotations.Nullable;

/** Brings what is stale to those who watch it: on this node, and on all others. */
@Singleton
public class Live implements Announcer, Nodes.Listener {

    private static final Logger LOG = System.getLogger(Live.class.getName());

    @Inject
    OtherNodes others;

    private final Doubts doubts = new Doubts(System::nanoTime);
    private final BlockingQueue<Announcement> waiting = new LinkedBlockingQueue<>();
    private volatile Set<String> known = Set.of();
    private volatile @Nullable Thread teller;

    /** Tells these from now on, one after the other, until it is stopped. */
    void start(List<Audience> audiences, ThreadFactory threads) {
        Thread made = threads.newThread(() -> tell(audiences));
        made.setName("mizan-live");
        made.start();
        teller = made;
        others.nodes().listen(this);
    }

    /**
     * One thread of the application's tells, for those that bring something may be any: of a commit, or of the cluster's. What has
     * come while it told others is told together, and what has come several times once, behind the last of them.
     */
    private void tell(List<Audience> audiences) {
        List<Announcement> come = new ArrayList<>();
        try {
            while (!Thread.currentThread().isInterrupted()) {
                come.add(waiting.take());
                waiting.drainTo(come);
                Set<Announcement> all = new LinkedHashSet<>(come);
                audiences.forEach(audience -> tell(audience, all));
                come.clear();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void tell(Audience audience, Set<Announcement> all) {
        try {
            audience.stale(all);
        } catch (RuntimeException failed) {
            LOG.log(Level.ERROR, "clients could not be told of what is stale", failed);
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
    public void doubt(List<Stale> stale, Duration recovery) {
        Announcement later = new Announcement(stale, Optional.empty(), recovery);
        tell(later);
        others.nodes().tellAll(Announcement.write(later));
    }

    /** Whether this node hears of what becomes stale on others. */
    boolean isInTouch() {
        return others.nodes().isInTouch();
    }

    /** To be called about once a second: what has recovered by now is told again. */
    void tick() {
        doubts.over().forEach(stale -> tell(new Announcement(stale, Optional.empty())));
    }

    @Override
    public void received(String from, byte[] message) {
        Announcement.read(message).ifPresent(this::tell);
    }

    /** Whoever is new hears what is in doubt; from several maybe, which makes no difference. */
    @Override
    public void nodes(Set<String> present, boolean missed) {
        if (missed) {
            tell(Announcement.OF_EVERYTHING);
        }
        boolean grown = !known.containsAll(present);
        known = Set.copyOf(present);
        if (grown) {
            doubts.open().forEach(later -> others.nodes().tellAll(Announcement.write(later)));
        }
    }

    /** Where nobody listens, there is nothing to keep. */
    private void tell(Announcement told) {
        if (teller == null) {
            return;
        } else if (!told.after().isZero()) {
            doubts.add(told);
        } else {
            waiting.add(told);
        }
    }
}
