// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.cache;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Configurations of JGroups for nodes that meet over TCP on this machine: the same for ours and theirs, but for the ports. */
final class Loopback implements AutoCloseable {
    private static final String TEXT = """
            <config xmlns="urn:org:jgroups">
              <TCP bind_addr="127.0.0.1" bind_port="PORT" port_range="0"/>
              <TCPPING initial_hosts="HOSTS" port_range="0"/>
              <MERGE3 min_interval="1000" max_interval="5000"/>
              <FD_ALL3 timeout="8000" interval="2000"/>
              <VERIFY_SUSPECT2 timeout="1500"/>
              <pbcast.NAKACK2 use_mcast_xmit="false"/>
              <UNICAST3/>
              <pbcast.STABLE desired_avg_gossip="5000"/>
              <pbcast.GMS join_timeout="1000" print_local_addr="false"/>
              <MFC max_credits="4M" min_threshold="0.4"/>
              <FRAG4/>
            </config>
            """;

    private final List<Path> files = new ArrayList<>();
    private final List<Integer> ports;

    /** Writes one for each of some nodes. */
    Loopback(int nodes) throws IOException {
        ports = free(nodes);
        String hosts = ports.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(","));
        for (int port : ports) {
            String text = TEXT.replace("PORT", String.valueOf(port)).replace("HOSTS", hosts);
            files.add(Files.writeString(Files.createTempFile("mizan-nodes", ".xml"), text));
        }
    }

    private static List<Integer> free(int count) throws IOException {
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                taken.add(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
            }
            return taken.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket one : taken) {
                one.close();
            }
        }
    }

    /** The configuration of a node. */
    String file(int node) {
        return files.get(node).toString();
    }

    /** Where a node listens. */
    int port(int node) {
        return ports.get(node);
    }

    @Override
    public void close() throws IOException {
        for (Path file : files) {
            Files.delete(file);
        }
    }
}
