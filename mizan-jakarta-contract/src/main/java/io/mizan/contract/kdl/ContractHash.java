// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.key.Sha256;
import io.mizan.contract.model.Contract;

/**
 * What page and server compare to find out that they differ: the first 22 characters of the base64url of the SHA-256 of
 * {@code mizan.kdl} (protocol, section 7). Lines of documentation do not count, since a server does not know them.
 */
public final class ContractHash {

    private static final int LENGTH = 22;

    private ContractHash() {}

    /**
     * The hash of a contract.
     *
     * @param contract a contract
     * @return 22 characters
     */
    public static String of(Contract contract) {
        return ofKdl(ContractKdl.write(contract));
    }

    /**
     * The hash of a contract's text.
     *
     * @param kdl what a {@code mizan.kdl} holds
     * @return 22 characters
     */
    public static String ofKdl(String kdl) {
        return Sha256.of(DocLines.removedFrom(kdl), LENGTH);
    }
}
