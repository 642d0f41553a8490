// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.kdl.ContractKdl;
import io.mizan.contract.model.Contract;
import io.mizan.contract.problem.Problem;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What an application offers, as its contract's file tells it: whether that was read from classes or from a file of another
 * back end makes no difference to a client.
 *
 * @param contract with nothing of Java in it
 * @param hash what clients send (protocol, section 7)
 */
public record Offered(Contract contract, String hash) {

    /**
     * What a file offers.
     *
     * @param kdl the text of a {@code mizan.kdl}
     * @return the contract
     * @throws Ungenerable if something is wrong with it
     */
    public static Offered of(String kdl) {
        ContractKdl.Result read = ContractKdl.read(kdl);
        List<Problem> problems = read.problems();
        if (!problems.isEmpty()) {
            throw new Ungenerable(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        }
        return new Offered(read.contract(), ContractHash.of(read.contract()));
    }

    /**
     * What classes offer.
     *
     * @param contract as it was read from classes, without problems
     * @return the contract
     */
    public static Offered of(Contract contract) {
        return of(ContractKdl.write(contract));
    }
}
