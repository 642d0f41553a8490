// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.witness;

import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/**
 * Knows which nodes are alive, and keeps those that the others take for dead from committing anything. All but {@link #hold}
 * is called outside of transactions, by one thread.
 */
public interface Witness {

    /**
     * Makes what it needs, where it is not there yet.
     *
     * @throws SQLException if it can't
     */
    void prepare() throws SQLException;

    /**
     * Registers a node.
     *
     * @param id of the node
     * @throws SQLException if it can't
     */
    void register(UUID id) throws SQLException;

    /**
     * Says that a node lives, strikes off those that haven't said so for long and have no transaction open, and tells who is
     * left.
     *
     * @param id of the node
     * @return who is alive; without {@code id} if the others have struck that one off
     * @throws SQLException if it can't
     */
    Set<UUID> beat(UUID id) throws SQLException;

    /**
     * Holds a node's registration until the transaction of the calling thread has ended.
     *
     * @param id of the node
     * @return false: it is struck off, and the transaction must be rolled back
     * @throws SQLException if it can't
     */
    boolean hold(UUID id) throws SQLException;

    /**
     * Strikes off a node that leaves.
     *
     * @param id of the node
     * @throws SQLException if it can't
     */
    void remove(UUID id) throws SQLException;
}
