// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.request.Cause;
import io.mizan.impl.rs.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one client watches, and which of it he has still to be told is stale: a set, so that he is told once however often it
 * happens. Whoever is told is looked at again first, if that was not done for a while.
 */
final class Watcher {

    private final Line line;
    private final Lookout lookout;

    // guarded by this
    private final Map<Long, Watch> watches = new HashMap<>();
    private final Set<Long> hits = new HashSet<>();
    private boolean all;
    private boolean told;
    private long toldAt;
    private boolean closed;

    /** Watches nothing so far. */
    Watcher(Line line, Lookout lookout) {
        this.line = line;
        this.lookout = lookout;
    }

    /** Whether this client has caused something, and knows it from the answer. Who names another's socket has not. */
    boolean is(Optional<Cause> cause) {
        return cause.filter(by -> by.socket().equals(line.socket())
                        && by.name().equals(line.caller().name())
                        && by.issuer().equals(line.caller().issuer()))
                .isPresent();
    }

    /** Begins to watch; may wait. The client is told of what comes of it. */
    void open(long id, Asked asked) {
        try {
            KnownCaller caller = line.caller();
            long now = lookout.nanoTime();
            Sight sight = lookout.sights().admit(caller, line.language(), asked);
            Watch watch = new Watch(this, id, asked, sight, caller, now);
            synchronized (this) {
                if (closed) {
                    return;
                }
                watches.put(id, watch);
                lookout.watches().put(watch, sight);
            }
            Optional<String> etag = lookout.sights().etag(caller, line.language(), asked);
            line.say(Text.watching(id, etag));
            synchronized (this) {
                watch.tell();
            }
            flush();
        } catch (ProblemException refused) {
            close(id);
            line.refuse(id, refused.details());
        }
    }

    /** Ends a watch. */
    synchronized void close(long id) {
        Watch watch = watches.remove(id);
        hits.remove(id);
        if (watch != null) {
            lookout.watches().remove(watch);
        }
    }

    /** The client is gone. */
    synchronized void close() {
        closed = true;
        Set.copyOf(watches.keySet()).forEach(this::close);
    }

    /** Some of what he watches is stale. */
    void hit(Set<Long> ids) {
        synchronized (this) {
            hits.addAll(ids);
        }
        flush();
    }

    /** All that he watches may be stale. */
    void hitAll() {
        synchronized (this) {
            all = true;
        }
        flush();
    }

    /** Tells what is to be told, unless he was told something a moment ago: then soon. */
    void flush() {
        List<Watch> due;
        synchronized (this) {
            hits.retainAll(watches.keySet());
            if (closed || (hits.isEmpty() && !all)) {
                return;
            }
            long now = lookout.nanoTime();
            if (told && now - toldAt < Lookout.PACE) {
                lookout.later(this);
                return;
            }
            due = all ? tellAll(now) : tell(now);
        }
        if (!due.isEmpty()) {
            line.inTurn(() -> review(due));
        }
    }

    /** That everything may be stale says nothing of anything. What he has not been told of yet is told apart. */
    private List<Watch> tellAll(long now) {
        all = false;
        hits.clear();
        watches.values().stream().filter(watch -> !watch.isTold()).forEach(watch -> hits.add(watch.id()));
        if (hits.size() < watches.size()) {
            say(Text.EVERYTHING, now);
        }
        return List.of();
    }

    private List<Watch> tell(long now) {
        Set<Long> ready = new TreeSet<>();
        List<Watch> due = new ArrayList<>();
        for (long id : hits) {
            Watch watch = watches.get(id);
            if (watch != null && watch.isTold()) {
                if (watch.isChecked(line.caller(), now, lookout.recheck())) {
                    ready.add(id);
                } else {
                    due.add(watch);
                }
            }
        }
        hits.removeAll(ready);
        due.forEach(watch -> hits.remove(watch.id()));
        if (!ready.isEmpty()) {
            say(Text.invalidate(ready), now);
        }
        return due;
    }

    private void say(Text text, long now) {
        told = true;
        toldAt = now;
        line.say(text);
    }

    /** Asks the guards again; may wait. Who may is told, who may not watches no more. */
    private void review(List<Watch> due) {
        Set<Long> still = new HashSet<>();
        for (Watch watch : due) {
            KnownCaller caller = line.caller();
            long now = lookout.nanoTime();
            try {
                Sight sight = lookout.sights().admit(caller, line.language(), watch.asked());
                synchronized (this) {
                    if (watches.get(watch.id()) == watch) {
                        watch.checked(sight, caller, now);
                        lookout.watches().put(watch, sight);
                        still.add(watch.id());
                    }
                }
            } catch (ProblemException refused) {
                end(watch, refused);
            }
        }
        hit(still);
    }

    private void end(Watch watch, ProblemException refused) {
        boolean lived;
        synchronized (this) {
            lived = watches.get(watch.id()) == watch;
            if (lived) {
                close(watch.id());
            }
        }
        if (lived) {
            line.refuse(watch.id(), refused.details());
        }
    }
}
