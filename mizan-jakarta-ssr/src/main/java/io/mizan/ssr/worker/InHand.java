// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** The renders that a worker has in hand, and the places that they take. */
final class InHand {

    private final Map<Long, Rendering> renderings = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger places = new AtomicInteger();
    private final Runnable free;

    /**
     * None.
     *
     * @param free is run when the last place was given back
     */
    InHand(Runnable free) {
        this.free = free;
    }

    /** How many places are taken. */
    int load() {
        return places.get();
    }

    /** Takes a place; one beyond {@code capacity} is to be given back. */
    boolean take(int capacity) {
        return places.incrementAndGet() <= capacity;
    }

    void giveBack() {
        if (places.decrementAndGet() == 0) {
            free.run();
        }
    }

    /** Begins a render, in a place that was taken. */
    Rendering add(Worker worker, boolean stream) {
        Rendering rendering = new Rendering(worker, ids.incrementAndGet(), stream);
        renderings.put(rendering.id(), rendering);
        return rendering;
    }

    Optional<Rendering> get(long id) {
        return Optional.ofNullable(renderings.get(id));
    }

    /** It never got to the worker, as its caller is about to see. */
    void drop(Rendering rendering) {
        if (renderings.remove(rendering.id()) != null) {
            giveBack();
        }
    }

    void finish(Rendering rendering, Answer.Part last) {
        if (renderings.remove(rendering.id()) != null) {
            giveBack(); // whoever sees the end finds the place free
            if (!rendering.take(last)) {
                rendering.take(new Answer.Gone(rendering.id(), "it ended what it had not begun"));
            }
        }
    }

    /** The worker is gone. */
    void abandon(String why) {
        for (Rendering rendering : List.copyOf(renderings.values())) {
            finish(rendering, new Answer.Gone(rendering.id(), why));
        }
    }

    boolean any(Predicate<Rendering> which) {
        return renderings.values().stream().anyMatch(which);
    }
}
