// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.target;

import java.util.SortedMap;

/** A language or framework that clients are generated for. The same contract always gives the same bytes. */
public interface Target {

    /**
     * The client's files.
     *
     * @param contract what it is made from
     * @return the content by path, relative to the client's folder, with slashes; to be written as UTF-8
     * @throws Ungenerable if the contract has names that no client can have
     */
    SortedMap<String, String> files(Offered contract);
}
