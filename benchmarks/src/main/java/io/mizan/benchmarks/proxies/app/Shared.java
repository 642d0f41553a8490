// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.AffectsParam;
import io.mizan.Client;
import io.mizan.ClientException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.stream.LongStream;

/** Reads that are the same for everyone, and what changes them. */
@ApplicationScoped
public class Shared {
    private static final long LAST = 1_000;

    @Inject
    Versions versions;

    /** A member of the context. */
    @Client(context = OwnerContext.class)
    public Version owner(long ownerId) {
        if (ownerId > LAST) {
            throw ClientException.notFound("no such owner");
        }
        return versions.of("owner " + ownerId);
    }

    /** Another, with a parameter of its own. */
    @Client(context = OwnerContext.class)
    public List<Long> visits(long ownerId, @DefaultValue("3") int limit) {
        return LongStream.range(ownerId, ownerId + limit).boxed().toList();
    }

    /** By a text. */
    @Client(context = NoteContext.class)
    public Version note(String title) {
        return versions.of("note " + title);
    }

    /** A member that never fails, beside one that always does. */
    @Client(context = BrokenContext.class)
    public String whole() {
        return "whole";
    }

    /** Always fails. */
    @Client(context = BrokenContext.class)
    public String broken() {
        throw new IllegalStateException("broken");
    }

    /** Changes an owner. */
    @Client(affects = OwnerContext.class)
    public Version changeOwner(@AffectsParam long ownerId) {
        return versions.change("owner " + ownerId);
    }

    /** Changes several owners; tells of the last of them. */
    @Client(affects = OwnerContext.class)
    public Version changeOwners(@AffectsParam("owner_id") List<Long> ownerIds) {
        return ownerIds.stream()
                .map(id -> versions.change("owner " + id))
                .reduce((first, second) -> second)
                .orElseThrow(() -> ClientException.notFound("no owners"));
    }

    /** Changes a note. */
    @Client(affects = NoteContext.class)
    public Version changeNote(@AffectsParam String title) {
        return versions.change("note " + title);
    }
}
