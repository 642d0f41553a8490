// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.Channels;
import io.mizan.Client;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The rooms, and who speaks to them from elsewhere. */
@ApplicationScoped
public class Rooms {
    private final Map<Long, List<String>> pets = new ConcurrentHashMap<>();
    private final Map<Long, List<String>> notes = new ConcurrentHashMap<>();

    @Inject
    Channels<RoomContext, Waiting> channel;

    @Inject
    Channels<RoomContext, String> ward;

    @Inject
    OpenHours hours;

    Waiting enter(long clinicId, String pet) {
        List<String> all = pets.computeIfAbsent(clinicId, c -> new CopyOnWriteArrayList<>());
        all.add(pet);
        return new Waiting(List.copyOf(all));
    }

    void note(long clinicId, String text) {
        notes.computeIfAbsent(clinicId, c -> new CopyOnWriteArrayList<>()).add(text);
    }

    @Client(context = RoomContext.class)
    public List<String> pets(long clinicId) {
        return List.copyOf(pets.getOrDefault(clinicId, List.of()));
    }

    /** What the channel has noted. */
    @Client
    public List<String> notes(long clinicId) {
        return List.copyOf(notes.getOrDefault(clinicId, List.of()));
    }

    /** How many are there, on all nodes. */
    @Client
    public int members(long clinicId) {
        return channel.members(new RoomContext(clinicId)).size();
    }

    /** Says something in a transaction that may fail afterwards. */
    @Client
    @Transactional
    public void say(long clinicId, String pet, boolean fails) {
        channel.to(new RoomContext(clinicId)).send(new Waiting(List.of(pet)));
        if (fails) {
            throw new IllegalStateException("rolled back");
        }
    }

    @Client
    public void page(long clinicId, String text) {
        ward.to(new RoomContext(clinicId)).send(text);
    }

    @Client
    public void close(long clinicId) {
        hours.close(clinicId);
    }
}
