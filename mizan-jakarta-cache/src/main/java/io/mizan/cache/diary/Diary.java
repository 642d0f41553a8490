// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.diary;

import io.mizan.cache.entry.Key;
import io.mizan.spi.Explanation.Removal;
import io.mizan.spi.Stale;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What became of the last keys, and the last invalidation of each scope. It is kept while developing only, and never longer than
 * its bounds. For use by any number of threads.
 */
public final class Diary {

    /** How many keys, and how many scopes, are remembered. */
    static final int MOST = 1_000;

    private final InstantSource clock;
    private final Map<Key, String> fates = bounded();
    private final Map<Stale, Removal> removals = bounded();

    /**
     * Empty.
     *
     * @param clock says when something happens
     */
    public Diary(InstantSource clock) {
        this.clock = clock;
    }

    private static <K, V> Map<K, V> bounded() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > MOST;
            }
        };
    }

    /**
     * Remembers what became of an answer.
     *
     * @param key of it
     * @param fate in a word
     */
    public synchronized void became(Key key, String fate) {
        fates.remove(key); // what came last is the youngest
        fates.put(key, fate);
    }

    /**
     * What became of an answer last.
     *
     * @param key of it
     * @return empty if nobody has asked for it, or too many have asked for others since
     */
    public synchronized Optional<String> fate(Key key) {
        return Optional.ofNullable(fates.get(key));
    }

    /**
     * Remembers an invalidation.
     *
     * @param stale what it hit
     * @param function where it came from; may be empty
     * @param node where from; empty: this one
     */
    public synchronized void removed(List<Stale> stale, String function, String node) {
        for (Stale one : stale) {
            Map<String, String> scope = one instanceof Stale.Instances instances ? instances.params() : Map.of();
            removals.remove(one);
            removals.put(one, new Removal(scope, one instanceof Stale.Everything, clock.instant(), function, node));
        }
    }

    /**
     * The last invalidation that hit something (protocol, section 6).
     *
     * @param context its context
     * @param scope what it is matched with
     * @return empty if none is remembered
     */
    public synchronized Optional<Removal> last(String context, Map<String, String> scope) {
        Removal last = null;
        for (Map.Entry<Stale, Removal> one : removals.entrySet()) {
            if (hits(one.getKey(), context, scope)) {
                last = one.getValue();
            }
        }
        return Optional.ofNullable(last);
    }

    private static boolean hits(Stale stale, String context, Map<String, String> scope) {
        return !(stale instanceof Stale.Instances instances)
                || (instances.context().equals(context)
                        && instances.params().entrySet().stream()
                                .allMatch(e -> e.getValue().equals(scope.getOrDefault(e.getKey(), e.getValue()))));
    }
}
