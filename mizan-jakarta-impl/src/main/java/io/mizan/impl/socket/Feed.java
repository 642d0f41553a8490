// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.contract.header.CacheGroups;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.name.WireName;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.scope.ScopeValue;
import io.mizan.spi.Stale;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * All that becomes stale, numbered, for edges (protocol, section 12). The last of it is kept for those that read slowly or come
 * back; who has missed more is told that everything is stale. For use by any thread.
 */
final class Feed implements Audience {

    private static final int MOST_SCOPES = 1000;

    /** A node that is out of touch is so for a moment whenever another joins; that is nothing to part for. */
    private static final int MOST_TICKS_ALONE = 1;

    private final int most;
    private final int room;
    private final Set<FeedReader> readers = new CopyOnWriteArraySet<>();
    private int ticksAlone; // guarded by the readers

    // guarded by this
    private final NavigableMap<Long, Event> kept = new TreeMap<>();
    private long last;

    /**
     * Something that an edge is told.
     *
     * @param number its number
     * @param text as it is sent
     */
    record Event(long number, String text) {}

    /**
     * Nothing is stale so far.
     *
     * @param most so many invalidations are kept
     * @param room so many edges are told
     * @param begin a number that no other node's are near, at least 0
     */
    Feed(int most, int room, long begin) {
        this.most = most;
        this.room = room;
        this.last = begin;
    }

    @Override
    public void stale(Set<Announcement> all) {
        all.forEach(this::keep);
        readers.forEach(FeedReader::more);
    }

    private synchronized void keep(Announcement told) {
        last++;
        kept.put(
                last,
                event(
                        last,
                        Invalidations.of(
                                told.stale().stream().map(Feed::affected).toList())));
        if (kept.size() > most) {
            kept.pollFirstEntry();
        }
    }

    /** Who is told from now on; false: there is no room for him, or this node does not hear of everything itself. */
    boolean join(FeedReader reader) {
        synchronized (readers) {
            return readers.size() < room && !isAlone() && readers.add(reader);
        }
    }

    void leave(FeedReader reader) {
        readers.remove(reader);
    }

    /** Whether all that came after an event is known. */
    synchronized boolean knows(long seen) {
        return seen <= last && seen >= last - kept.size();
    }

    /** What comes after some event that was seen: the next one or, if that is not known, that everything is stale. */
    synchronized Optional<Event> after(long seen) {
        if (seen == last) {
            return Optional.empty();
        }
        return Optional.of(knows(seen) ? kept.higherEntry(seen).getValue() : event(last, Invalidations.EVERYTHING));
    }

    /**
     * To be called about once a second: shows all that this node is alive. While it does not hear of what others do, it is no node to
     * be told by, and its edges have to look for another one.
     */
    void tick(boolean inTouch) {
        boolean alone;
        synchronized (readers) {
            ticksAlone = inTouch ? 0 : ticksAlone + 1;
            alone = isAlone();
        }
        readers.forEach(alone ? FeedReader::end : FeedReader::beat);
    }

    private boolean isAlone() {
        return ticksAlone > MOST_TICKS_ALONE;
    }

    /** The application ends. */
    void end() {
        readers.forEach(FeedReader::end);
    }

    /** Whose entries are stale is nobody's business: the scope is wider without it. */
    private static Affected affected(Stale stale) {
        if (!(stale instanceof Stale.Instances instances)) {
            return new Everything();
        }
        Map<String, ScopeValue> params = new LinkedHashMap<>();
        new TreeMap<>(instances.params()).forEach((name, text) -> params.put(name, ScopeValue.string(text)));
        params.remove(WireName.CALLER);
        return Scope.of(instances.context(), params);
    }

    private static Event event(long number, Invalidations all) {
        Invalidations told = all.entries().size() > MOST_SCOPES ? all.widened() : all;
        CanonicalJsonWriter out = new CanonicalJsonWriter().beginObject();
        out.name("type").string("invalidate").name("groups").beginArray();
        CacheGroups.names(told).forEach(out::string);
        told.writeTo(out.endArray().name("invalidate"));
        String json = new String(out.endObject().toBytes(), UTF_8);
        return new Event(number, EventText.of(OptionalLong.of(number), json));
    }
}
