// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.channel;

import io.mizan.impl.channel.Frame.Ask;
import io.mizan.impl.channel.Frame.Gone;
import io.mizan.impl.channel.Frame.Here;
import io.mizan.impl.channel.Frame.Present;
import io.mizan.spi.Nodes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is where, on all nodes. Each node tells of its own members as they come and go, and of all of them whenever the nodes
 * are others than before, or somebody asks: so whatever was missed is mended, and who was on a node that has gone is gone with it.
 */
final class Presence {

    private static final int IN_A_MESSAGE = 500;

    private final Nodes nodes;

    // guarded by this
    private final Map<RoomKey, Map<String, Who>> own = new HashMap<>();
    private final Map<String, Map<RoomKey, Map<String, Who>>> others = new HashMap<>();
    private Set<String> there = Set.of();
    private boolean heard;

    /** Nobody is anywhere. */
    Presence(Nodes nodes) {
        this.nodes = nodes;
    }

    /** Somebody has come to this node. */
    synchronized void enter(RoomKey room, Who who) {
        put(own, room, who);
        nodes.tellAll(Frames.write(new Here(false, List.of(new Present(room, who)))));
    }

    /** Somebody of this node has gone. */
    synchronized void leave(RoomKey room, String id) {
        remove(own, room, id);
        nodes.tellAll(Frames.write(new Gone(room, id)));
    }

    /** Who is in a room. */
    synchronized List<Who> members(RoomKey room) {
        List<Who> all = new ArrayList<>(own.getOrDefault(room, Map.of()).values());
        there.stream()
                .sorted()
                .map(node -> others.getOrDefault(node, Map.of()))
                .forEach(node -> all.addAll(node.getOrDefault(room, Map.of()).values()));
        return all;
    }

    /** Another node tells of its members. */
    synchronized void here(String node, Here here) {
        Map<RoomKey, Map<String, Who>> members = others.computeIfAbsent(node, n -> new HashMap<>());
        if (here.anew()) {
            members.clear();
        }
        here.members().forEach(present -> put(members, present.room(), present.who()));
    }

    /** Another node tells that a member has gone. */
    synchronized void gone(String node, Gone gone) {
        remove(others.getOrDefault(node, new HashMap<>()), gone.room(), gone.id());
    }

    /** These are the nodes beside this one; they are told who is here, and asked where something was missed. */
    synchronized void nodes(Set<String> now, boolean missed) {
        there = Set.copyOf(now);
        others.keySet().retainAll(there);
        if (!there.isEmpty()) {
            tellAll();
            if (missed || !heard) {
                nodes.tellAll(Frames.write(new Ask()));
            }
        }
        heard = true;
    }

    /** Tells all others who is here. */
    synchronized void tellAll() {
        List<Present> all = new ArrayList<>();
        own.forEach((room, members) -> members.values().forEach(who -> all.add(new Present(room, who))));
        for (int from = 0; from == 0 || from < all.size(); from += IN_A_MESSAGE) {
            List<Present> some = all.subList(from, Math.min(all.size(), from + IN_A_MESSAGE));
            nodes.tellAll(Frames.write(new Here(from == 0, some)));
        }
    }

    private static void put(Map<RoomKey, Map<String, Who>> members, RoomKey room, Who who) {
        members.computeIfAbsent(room, r -> new LinkedHashMap<>()).put(who.id(), who);
    }

    private static void remove(Map<RoomKey, Map<String, Who>> members, RoomKey room, String id) {
        members.computeIfPresent(room, (r, in) -> {
            in.remove(id);
            return in.isEmpty() ? null : in;
        });
    }
}
