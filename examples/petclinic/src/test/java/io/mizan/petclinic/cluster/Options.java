// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import io.mizan.petclinic.Server;
import io.mizan.petclinic.ServerKind;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the command is told.
 *
 * @param ports one for each node
 * @param once whether it ends after the show
 * @param kill whether the last node is killed in the show
 */
record Options(ServerKind kind, List<Integer> ports, boolean once, boolean kill) {

    static final int NODES = 3;
    static final String USAGE =
            "usage: cluster [-s payara-micro|wildfly|liberty] [--ports 8081,8082,8083] [--kill] [--once]";

    /** Fails where it is not what {@link #USAGE} says; ports that nobody has given are free ones. */
    static Options of(List<String> arguments) throws IOException {
        Deque<String> rest = new ArrayDeque<>(arguments);
        ServerKind kind = ServerKind.PAYARA;
        List<Integer> ports = List.of();
        boolean once = false;
        boolean kill = false;
        while (!rest.isEmpty()) {
            switch (rest.pop()) {
                case "-s" -> kind = kind(rest.pollFirst());
                case "--ports" -> ports = ports(String.valueOf(rest.pollFirst()));
                case "--once" -> once = true;
                case "--kill" -> kill = true;
                default -> throw new IllegalArgumentException(USAGE);
            }
        }
        return new Options(kind, ports.isEmpty() ? free() : ports, once, kill);
    }

    private static ServerKind kind(@Nullable String name) {
        return switch (String.valueOf(name)) {
            case "payara", "payara-micro" -> ServerKind.PAYARA;
            case "wildfly" -> ServerKind.WILDFLY;
            case "liberty" -> ServerKind.LIBERTY;
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static List<Integer> ports(String list) {
        if (!list.matches("\\d{1,5}(,\\d{1,5}){" + (NODES - 1) + "}")) {
            throw new IllegalArgumentException(USAGE);
        }
        return Stream.of(list.split(",", -1)).map(Integer::valueOf).toList();
    }

    private static List<Integer> free() throws IOException {
        List<Integer> ports = new ArrayList<>();
        while (ports.size() < NODES) {
            int port = Server.freePort();
            if (!ports.contains(port)) {
                ports.add(port);
            }
        }
        return ports;
    }
}
