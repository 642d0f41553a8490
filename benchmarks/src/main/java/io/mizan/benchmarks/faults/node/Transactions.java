// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.faults.node;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** The database, as a server gives it: inside a transaction, whoever asks gets the connection of that transaction. */
final class Transactions implements DataSource, AutoCloseable {
    private static final int CONNECTIONS = 64;

    private final JdbcConnectionPool pool;
    /** Of each thread that is inside one */
    private final Map<Thread, Connection> current = new ConcurrentHashMap<>();

    Transactions(String url) {
        pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(CONNECTIONS);
    }

    /** What is done inside a transaction. */
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws Exception;
    }

    /** Whether this thread is inside one. */
    boolean isActive() {
        return current.containsKey(Thread.currentThread());
    }

    /** A transaction that reads all from one snapshot, which its first statement takes. */
    <T> T read(Work<T> work) throws Exception {
        return run(Connection.TRANSACTION_REPEATABLE_READ, work);
    }

    /** A transaction that changes something. */
    <T> T change(Work<T> work) throws Exception {
        return run(Connection.TRANSACTION_READ_COMMITTED, work);
    }

    private <T> T run(int isolation, Work<T> work) throws Exception {
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            current.put(Thread.currentThread(), connection);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (Exception failed) {
                connection.rollback();
                throw failed;
            } finally {
                current.remove(Thread.currentThread());
                connection.setAutoCommit(true);
            }
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection mine = current.get(Thread.currentThread());
        return mine == null ? pool.getConnection() : shared(mine);
    }

    /** A connection that stays open, and whose transaction ends elsewhere. */
    private static Connection shared(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return pool.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        pool.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        pool.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return pool.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getLogger(Transactions.class.getName());
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("it is no " + type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
