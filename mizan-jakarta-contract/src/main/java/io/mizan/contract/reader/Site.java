// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.MethodDeclaration;

/**
 * A method that is annotated with {@code @Client}.
 *
 * @param bean the class that declares it
 * @param method the method
 * @param client the annotation
 * @param where what a problem names
 */
record Site(ClassDeclaration bean, MethodDeclaration method, Marked client, String where) {

    Site(ClassDeclaration bean, MethodDeclaration method, Marked client) {
        this(bean, method, client, bean.name() + "." + method.signature());
    }
}
