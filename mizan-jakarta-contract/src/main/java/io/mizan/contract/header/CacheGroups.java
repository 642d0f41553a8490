// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import io.mizan.contract.key.Sha256;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Invalidations;
import io.mizan.contract.scope.Scope;
import io.mizan.contract.structured.BareItem;
import io.mizan.contract.structured.Member;
import io.mizan.contract.structured.StructuredWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The fields {@code Cache-Groups} and {@code Cache-Group-Invalidation} (RFC 9875, protocol §5), for caches that know
 * nothing of contexts. No cache has to obey them: freshness never rests on them.
 */
public final class CacheGroups {
    /** The field of a shared answer. */
    public static final String GROUPS = "Cache-Groups";

    /** The field of an answer that made something stale. */
    public static final String INVALIDATION = "Cache-Group-Invalidation";

    private static final String EVERYTHING = "*";
    private static final int MAX_MEMBERS = 32;
    private static final int MAX_NAME_LENGTH = 32;
    private static final int HASHED_BYTES = 18;

    private CacheGroups() {}

    /**
     * The name of the group of a context, or of those of its instances that have these parameters.
     *
     * @param texts shared parameters, wire name → canonical text
     */
    public static String name(String context, Map<String, String> texts) {
        return name(context, new TreeMap<>(texts).entrySet());
    }

    private static String name(String context, Collection<Map.Entry<String, String>> sorted) {
        StringBuilder name = new StringBuilder(context);
        for (Map.Entry<String, String> param : sorted) {
            name.append(';').append(param.getKey()).append('=').append(param.getValue());
        }
        String plain = name.toString();
        if (plain.length() <= MAX_NAME_LENGTH && isPrintable(plain)) {
            return plain;
        }
        byte[] hash = Sha256.digest(plain.getBytes(StandardCharsets.UTF_8));
        return "#" + Sha256.base64Url(Arrays.copyOf(hash, HASHED_BYTES));
    }

    private static boolean isPrintable(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    /** The groups of one instance: everything, its context, and one for each combination of its shared parameters. */
    public static String of(String context, Map<String, String> texts) {
        return of(names(context, texts));
    }

    /** The groups of several instances in one answer. */
    public static String of(Set<String> names) {
        return write(names);
    }

    /** The names of one instance's groups. */
    public static Set<String> names(String context, Map<String, String> texts) {
        Set<String> groups = new LinkedHashSet<>(List.of(EVERYTHING));
        List<Map.Entry<String, String>> sorted = List.copyOf(new TreeMap<>(texts).entrySet());
        for (int subset = 0; subset < 1 << sorted.size(); subset++) {
            List<Map.Entry<String, String>> chosen = new ArrayList<>();
            for (int i = 0; i < sorted.size(); i++) {
                if ((subset & (1 << i)) != 0) {
                    chosen.add(sorted.get(i));
                }
            }
            groups.add(name(context, chosen));
        }
        return groups;
    }

    /** The groups that were made stale, at most 32; empty where none was and the field is not sent. */
    public static String invalidation(Invalidations invalidations) {
        Set<String> exact = names(invalidations);
        if (exact.size() <= MAX_MEMBERS) {
            return write(exact);
        }
        Set<String> contexts = names(invalidations.widened());
        return write(contexts.size() <= MAX_MEMBERS ? contexts : Set.of(EVERYTHING));
    }

    /** The names of all groups that were made stale, however many. */
    public static Set<String> names(Invalidations invalidations) {
        Set<String> names = new LinkedHashSet<>();
        invalidations.entries().forEach(one -> names.add(name(one)));
        return names;
    }

    /** A caller is dropped: what is kept for one is shared by none. */
    private static String name(Affected affected) {
        if (!(affected instanceof Scope scope)) {
            return EVERYTHING;
        }
        Map<String, String> texts = new TreeMap<>();
        scope.params().forEach((param, value) -> texts.put(param, value.text()));
        return name(scope.context(), texts);
    }

    private static String write(Collection<String> names) {
        List<Member> members = new ArrayList<>();
        names.forEach(name -> members.add(new Member.Item(new BareItem.Str(name), Map.of())));
        return StructuredWriter.list(members);
    }
}
