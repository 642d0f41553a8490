// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.cluster;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Base64;
import org.h2.tools.Server;

/** The database that the nodes share: H2 in the memory of this process, reached from this machine alone, with a password. */
final class Database implements AutoCloseable {

    static final String USER = "petclinic";

    private final String password = secret();
    private final Connection held;
    private final Server server;

    /** Opens an empty one. */
    Database() throws SQLException {
        System.setProperty("h2.bindAddress", "127.0.0.1");
        held = DriverManager.getConnection("jdbc:h2:mem:petclinic", USER, password);
        server = Server.createTcpServer("-tcpPort", "0").start();
    }

    String url() {
        return "jdbc:h2:tcp://127.0.0.1:" + server.getPort() + "/mem:petclinic";
    }

    String password() {
        return password;
    }

    @Override
    public void close() throws SQLException {
        server.stop();
        held.close();
    }

    /** 32 random bytes as text. */
    static String secret() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
