// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.declared;

import java.util.Optional;

/** Where declarations come from: loaded classes, or a compiler at work. It answers the same question the same way twice. */
public interface Declarations {

    /**
     * The declaration of a class.
     *
     * @param className the binary name, such as {@code com.acme.Owners$Row}
     * @return empty if there is no such class
     */
    Optional<ClassDeclaration> find(String className);

    /**
     * Why a class that is there can't be read.
     *
     * @param className the binary name
     * @return what it lacks, such as {@code com.acme.lib.Money is missing}; empty if {@link #find} finds it, or there is none
     */
    default Optional<String> defect(String className) {
        return Optional.empty();
    }
}
