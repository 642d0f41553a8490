// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jgroups.JChannel;
import org.jgroups.protocols.Discovery;
import org.jgroups.protocols.FD_ALL3;
import org.jgroups.protocols.FD_SOCK2;
import org.jgroups.protocols.FRAG4;
import org.jgroups.protocols.MERGE3;
import org.jgroups.protocols.MFC;
import org.jgroups.protocols.ReliableMulticast;
import org.jgroups.protocols.ReliableUnicast;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.VERIFY_SUSPECT2;
import org.jgroups.protocols.dns.DNS_PING;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.jgroups.stack.Protocol;
import org.jgroups.stack.ProtocolStack;
import org.jgroups.util.Util;

/** Makes JGroups channels from settings, sealed. */
final class Stack {
    /** How many ports above the first one are tried, and asked, where the nodes are on one machine. */
    static final int PORTS = 9;

    /** How long a node looks for others before it takes itself for the first. */
    private static final int JOIN_MILLIS = 2000;

    /**
     * How often it asks in that time. Whoever has still a connection to a node that was at the same address before may lose its
     * first answer.
     */
    private static final int ASKED = 4;

    /**
     * So many packets of at most 64 KB wait for a node that does not read: whoever sends to all goes on, and heartbeats to the others
     * too. What there is no room for is sent again when it asks for it.
     */
    private static final int MOST_PACKETS = 1024;

    /** So many bytes of what is said in order one node may lag behind. Whoever says more waits; what is stale never does. */
    private static final int MOST_UNREAD = 16 << 20;

    private static final String TCPPING_PREFIX = "tcpping:";
    private static final String DNS_PREFIX = "dns:";
    private static final Pattern HOST =
            Pattern.compile("\\s*(?<host>[^\\[\\],\\s]+?)\\s*(\\[(?<port>\\d{1,5})\\])?\\s*");

    private Stack() {}

    static JChannel channel(ClusterSettings settings, SealProtocol seal) throws Exception {
        String jgroups = settings.jgroups().strip();
        JChannel channel;
        if (jgroups.equals("loopback")) {
            InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
            // Each port by itself: for addresses JGroups heeds no range.
            List<InetSocketAddress> all = IntStream.rangeClosed(settings.port(), settings.port() + PORTS)
                    .mapToObj(port -> new InetSocketAddress(loopback, port))
                    .toList();
            channel = tcp(settings, loopback, PORTS, new TCPPING().initialHosts(all));
        } else if (jgroups.startsWith(TCPPING_PREFIX)) {
            TCPPING ping = new TCPPING().setPortRange(0);
            ping.setValue("initial_hosts_str", hosts(jgroups, settings.port()));
            channel = tcp(settings, bind(settings), 0, ping);
        } else if (jgroups.startsWith(DNS_PREFIX)) {
            DNS_PING ping = new DNS_PING()
                    .setDNSQuery(jgroups.substring(DNS_PREFIX.length()).strip());
            channel = tcp(settings, bind(settings), 0, ping);
        } else {
            channel = new JChannel(jgroups);
            channel.getProtocolStack().getTransport().getDiagnosticsHandler().setEnabled(false);
        }
        ProtocolStack stack = channel.getProtocolStack();
        stack.insertProtocol(
                seal, ProtocolStack.Position.BELOW, lowestReliable(stack).getClass());
        seal.setProtocolStack(stack);
        return channel;
    }

    private static InetAddress bind(ClusterSettings settings) throws Exception {
        String bind = settings.bind();
        return bind == null ? Util.getNonLoopbackAddress() : InetAddress.getAllByName(bind)[0];
    }

    /** Checked, and with their ports. JGroups resolves the names, and again those that weren't known yet. */
    private static String hosts(String jgroups, int port) {
        List<String> hosts = new ArrayList<>();
        for (String one : jgroups.substring(TCPPING_PREFIX.length()).split(",", -1)) {
            Matcher host = HOST.matcher(one);
            if (!host.matches()) {
                throw new IllegalArgumentException(
                        "'" + one + "' in '" + jgroups + "' is no host[port], such as 10.0.0.7[7800]");
            }
            hosts.add(host.group("host") + "[" + (host.group("port") == null ? port : host.group("port")) + "]");
        }
        return String.join(",", hosts);
    }

    /**
     * Over TCP.
     *
     * @param range how many ports above its own a node may take instead: none where others look at its own alone
     */
    private static JChannel tcp(ClusterSettings settings, InetAddress bind, int range, Discovery discovery)
            throws Exception {
        TCP tcp = new TCP().setBindAddress(bind);
        tcp.nonBlockingSends(true).maxSendQueue(MOST_PACKETS);
        tcp.setBindPort(settings.port()).setPortRange(range);
        tcp.setValue("suppress_time_different_cluster_warnings", TimeUnit.DAYS.toMillis(1));
        List<Protocol> protocols = List.of(
                tcp,
                // Whoever is found tells where all others are: two that have met by a third one must reach each other,
                // too.
                discovery.numDiscoveryRuns(ASKED).returnEntireCache(true),
                new MERGE3().setMinInterval(1000).setMaxInterval(5000),
                new FD_SOCK2().setBindAddress(bind),
                new FD_ALL3().setTimeout(8000).setInterval(2000),
                new VERIFY_SUSPECT2().setTimeout(1500),
                new NAKACK2().useMcastXmit(false),
                new UNICAST3(),
                new STABLE().setDesiredAverageGossip(5000),
                new GMS().setJoinTimeout(JOIN_MILLIS).printLocalAddress(false),
                new MFC().setMaxCredits(MOST_UNREAD),
                new FRAG4());
        return new JChannel(protocols);
    }

    private static Protocol lowestReliable(ProtocolStack stack) {
        return stack.getProtocols().stream()
                .filter(Stack::reliable)
                .reduce((above, below) -> below)
                .orElseThrow(() -> new IllegalArgumentException(
                        "the JGroups stack has neither NAKACK nor UNICAST: messages would be lost"));
    }

    private static boolean reliable(Protocol protocol) {
        return protocol instanceof NAKACK2
                || protocol instanceof UNICAST3
                || protocol instanceof ReliableMulticast
                || protocol instanceof ReliableUnicast;
    }
}
