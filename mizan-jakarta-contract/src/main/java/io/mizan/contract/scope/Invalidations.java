// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.scope;

import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.name.WireName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a mutation made stale, in its order and without repetition: a whole context swallows its scopes and stands where
 * the first of them stood, everything swallows all (protocol §4).
 */
public final class Invalidations {
    /** Nothing was made stale. */
    public static final Invalidations NONE = new Invalidations(List.of());

    /** Everything was. */
    public static final Invalidations EVERYTHING = new Invalidations(List.of(new Everything()));

    private final List<Affected> entries;

    private Invalidations(List<Affected> entries) {
        this.entries = entries;
    }

    /** What follows from these, in their order. */
    public static Invalidations of(Collection<? extends Affected> affected) {
        Set<String> whole = new HashSet<>();
        for (Affected one : affected) {
            if (one instanceof Everything) {
                return EVERYTHING;
            }
            if (one instanceof Scope scope && scope.isWhole()) {
                whole.add(scope.context());
            }
        }
        Set<Affected> kept = new LinkedHashSet<>();
        for (Affected one : affected) {
            boolean swallowed = one instanceof Scope scope && whole.contains(scope.context());
            kept.add(swallowed ? Scope.whole(((Scope) one).context()) : one);
        }
        return kept.isEmpty() ? NONE : new Invalidations(List.copyOf(kept));
    }

    /** These, then those. */
    public Invalidations plus(Collection<? extends Affected> more) {
        List<Affected> all = new ArrayList<>(entries);
        all.addAll(more);
        return of(all);
    }

    /** The entries in order. */
    public List<Affected> entries() {
        return entries;
    }

    /** Whether nothing was made stale. */
    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /** Whether everything was. */
    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    /** The same without parameters and callers: whole contexts, or everything. */
    public Invalidations widened() {
        return of(entries.stream()
                .map(one -> one instanceof Scope scope ? Scope.whole(scope.context()) : one)
                .toList());
    }

    /** Whether one of the entries hits what is kept or shown; see {@link Scope#hits}. */
    public boolean hit(String context, Map<String, String> texts, @Nullable String keptFor) {
        return entries.stream()
                .anyMatch(one -> one instanceof Everything
                        || (one instanceof Scope scope && scope.hits(context, texts, keptFor)));
    }

    /** Writes the array of the member {@code invalidate}. */
    public void writeTo(CanonicalJsonWriter out) {
        out.beginArray();
        for (Affected one : entries) {
            if (one instanceof Scope scope) {
                write(scope, out);
            } else {
                out.string("*");
            }
        }
        out.endArray();
    }

    private static void write(Scope scope, CanonicalJsonWriter out) {
        if (scope.isWhole()) {
            out.string(scope.context());
            return;
        }
        out.beginObject().name("context").string(scope.context()).name("params").beginObject();
        scope.params().forEach((name, value) -> value.writeTo(out.name(name)));
        String caller = scope.caller();
        if (caller != null) {
            out.name(WireName.CALLER).string(caller);
        }
        out.endObject().endObject();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Invalidations that && entries.equals(that.entries);
    }

    @Override
    public int hashCode() {
        return entries.hashCode();
    }

    @Override
    public String toString() {
        return entries.toString();
    }
}
