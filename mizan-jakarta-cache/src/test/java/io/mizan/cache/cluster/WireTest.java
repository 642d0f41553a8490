// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.util.DefaultSocketFactory;
import org.junit.jupiter.api.Test;

/** Reads what goes through the sockets. */
final class WireTest {
    private static final String TEXT = "owner_id is 4711";

    private final Nodes nodes = new Nodes();
    private final byte[] key = Nodes.newKey();
    private final ByteArrayOutputStream wire = new ByteArrayOutputStream();
    private final List<String> received = new CopyOnWriteArrayList<>();

    private void note(byte[] bytes, int offset, int length) {
        synchronized (wire) {
            wire.write(bytes, offset, length);
        }
    }

    /** Sockets that note what goes through them, either way. */
    private final class Tapped extends DefaultSocketFactory {
        @Override
        public Socket createSocket(String service) {
            return new Socket() {
                @Override
                public OutputStream getOutputStream() throws IOException {
                    return new FilterOutputStream(super.getOutputStream()) {
                        @Override
                        public void write(byte[] bytes, int offset, int length) throws IOException {
                            note(bytes, offset, length);
                            out.write(bytes, offset, length);
                        }
                    };
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    return new FilterInputStream(super.getInputStream()) {
                        @Override
                        public int read(byte[] bytes, int offset, int length) throws IOException {
                            int count = super.read(bytes, offset, length);
                            note(bytes, offset, Math.max(0, count));
                            return count;
                        }
                    };
                }
            };
        }
    }

    @Test
    void whatNodesTell_isNotToBeReadOnTheWire() throws Exception {
        say(true);

        assertThat(bytes()).isNotEmpty().doesNotContain(TEXT);
    }

    @Test
    void withoutTheSeal_itIs() throws Exception {
        say(false);

        assertThat(bytes()).contains(TEXT);
    }

    private void say(boolean sealed) throws Exception {
        try (JChannel a = channel(sealed);
                JChannel b = channel(sealed)) {
            b.setReceiver(new Receiver() {
                @Override
                public void receive(Message message) {
                    received.add(new String(
                            message.getArray(), message.getOffset(), message.getLength(), StandardCharsets.UTF_8));
                }
            });
            a.connect("wire");
            b.connect("wire");
            Nodes.await(() -> a.getView().size() == 2);
            a.send(new BytesMessage(null, TEXT.getBytes(StandardCharsets.UTF_8)));
            a.send(new BytesMessage(b.address(), TEXT.getBytes(StandardCharsets.UTF_8)));
            Nodes.await(() -> received.size() == 2);
        }
        assertThat(received).containsOnly(TEXT);
    }

    private JChannel channel(boolean sealed) throws Exception {
        JChannel channel = Stack.channel(nodes.settings(), new SealProtocol(new Seal(key)));
        if (!sealed) {
            channel.getProtocolStack().removeProtocol(SealProtocol.class);
        }
        channel.getProtocolStack().getTransport().setSocketFactory(new Tapped());
        return channel;
    }

    private String bytes() {
        synchronized (wire) {
            return wire.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
