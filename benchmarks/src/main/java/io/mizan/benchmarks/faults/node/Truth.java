// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.tools.Server;

/** The truth, in a process of its own: H2 with a table of items, each with the version that it has come to. */
public final class Truth {
    /** How many items there are. */
    public static final int ITEMS = 64;
    /** How many of them stand on one shelf. */
    public static final int SHELF = 8;
    /** The first item of the last shelf, which is changed by nodes that die of it, and by nobody else. */
    public static final int UNTOUCHED = ITEMS - SHELF;

    private Truth() {}

    /** Serves until the process that has started this one ends. */
    public static void main(String... args) throws SQLException, IOException {
        Server server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        String url = "jdbc:h2:tcp://localhost:" + server.getPort() + "/mem:truth;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000";
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE item (id INT PRIMARY KEY, version BIGINT NOT NULL)");
            statement.execute("INSERT INTO item SELECT x, 0 FROM system_range(0, " + (ITEMS - 1) + ")");
        }
        Lifeline.announce(url);
        Lifeline.hold();
    }

    /** All versions as they are committed now. */
    public static long[] versions(String url) throws SQLException {
        long[] versions = new long[ITEMS];
        try (Connection connection = DriverManager.getConnection(url, "sa", "");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT id, version FROM item")) {
            while (rows.next()) {
                versions[rows.getInt(1)] = rows.getLong(2);
            }
        }
        return versions;
    }
}
