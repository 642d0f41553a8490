// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.request.Cause;
import io.mizan.spi.Stale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that clients of this node watch, by what makes it stale. For use by any thread. */
final class Watches implements Audience {

    // guarded by this
    private final Map<String, Map<Map<String, String>, Map<Watch, Sight>>> byContext = new HashMap<>();
    private final Map<Watch, Sight> places = new HashMap<>();

    /** Something is watched from now on, or as another instance than before. */
    synchronized void put(Watch watch, Sight sight) {
        if (!sight.equals(places.get(watch))) {
            remove(watch);
            places.put(watch, sight);
            byContext
                    .computeIfAbsent(sight.context(), context -> new HashMap<>())
                    .computeIfAbsent(sight.scope(), scope -> new LinkedHashMap<>())
                    .put(watch, sight);
        }
    }

    /** Something is watched no more. */
    synchronized void remove(Watch watch) {
        Sight sight = places.remove(watch);
        if (sight != null) {
            byContext.computeIfPresent(sight.context(), (context, instances) -> {
                instances.computeIfPresent(sight.scope(), (scope, all) -> {
                    all.remove(watch);
                    return all.isEmpty() ? null : all;
                });
                return instances.isEmpty() ? null : instances;
            });
        }
    }

    /** How much is watched. */
    synchronized int size() {
        return places.size();
    }

    /** Whoever watches it is told, each once, but not of what he has from an answer. */
    @Override
    public void stale(Set<Announcement> all) {
        Map<Watcher, Set<Long>> hits = new LinkedHashMap<>();
        Set<Watcher> everything = new LinkedHashSet<>();
        synchronized (this) {
            for (Announcement told : all) {
                if (told.stale().contains(new Stale.Everything())) {
                    everyone().stream()
                            .filter(watcher -> !watcher.is(told.cause()))
                            .forEach(everything::add);
                } else {
                    told.stale().forEach(one -> hit(one, told.cause(), hits));
                }
            }
        }
        hits.forEach(Watcher::hit);
        everything.forEach(Watcher::hitAll);
    }

    private void hit(Stale stale, Optional<Cause> cause, Map<Watcher, Set<Long>> hits) {
        if (stale instanceof Stale.Instances instances) {
            for (Watch watch : hit(instances)) {
                if (!watch.watcher().is(cause)) {
                    hits.computeIfAbsent(watch.watcher(), watcher -> new HashSet<>())
                            .add(watch.id());
                }
            }
        }
    }

    /** Something may have been missed: everyone is told that everything is stale. */
    void everything() {
        everyone().forEach(Watcher::hitAll);
    }

    private synchronized Set<Watcher> everyone() {
        Set<Watcher> all = new HashSet<>();
        places.keySet().forEach(watch -> all.add(watch.watcher()));
        return all;
    }

    private List<Watch> hit(Stale.Instances stale) {
        Map<Map<String, String>, Map<Watch, Sight>> instances = byContext.getOrDefault(stale.context(), Map.of());
        Map<Watch, Sight> exactly = instances.get(stale.params());
        List<Watch> all = new ArrayList<>();
        if (exactly != null && !stale.params().isEmpty()) {
            all.addAll(exactly.keySet()); // all shared parameters are there, and no other instance has the same texts
        } else {
            instances
                    .values()
                    .forEach(watches -> watches.forEach((watch, sight) -> {
                        if (sight.isHitBy(stale)) {
                            all.add(watch);
                        }
                    }));
        }
        return all;
    }
}
