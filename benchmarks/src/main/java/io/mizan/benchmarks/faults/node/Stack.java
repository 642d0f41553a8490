// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** A configuration of JGroups such as a user writes, with {@link Cut} in it. */
final class Stack {
    private static final String TEXT = """
            <config xmlns="urn:org:jgroups">
              <TCP bind_addr="127.0.0.1" bind_port="PORT" port_range="0"/>
              <CUT/>
              <TCPPING initial_hosts="HOSTS" port_range="0" num_discovery_runs="4" return_entire_cache="true"/>
              <MERGE3 min_interval="500" max_interval="1500"/>
              <FD_SOCK2/>
              <FD_ALL3 timeout="2000" interval="500"/>
              <VERIFY_SUSPECT2 timeout="500"/>
              <pbcast.NAKACK2 use_mcast_xmit="false"/>
              <UNICAST3/>
              <pbcast.STABLE desired_avg_gossip="5000"/>
              <pbcast.GMS join_timeout="2000" print_local_addr="false"/>
              <FRAG4/>
            </config>
            """;

    private Stack() {}

    /**
     * Writes it into a new file.
     *
     * @param ports where the nodes listen, its own first
     */
    static Path write(List<Integer> ports) throws IOException {
        String hosts = ports.stream().map(port -> "127.0.0.1[" + port + "]").collect(Collectors.joining(","));
        Path file = Files.createTempFile("mizan-faults", ".xml");
        return Files.writeString(
                file,
                TEXT.replace("CUT", Cut.class.getName())
                        .replace("PORT", String.valueOf(ports.get(0)))
                        .replace("HOSTS", hosts));
    }
}
