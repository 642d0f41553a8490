// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.AnnotationUse;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** Reads the client errors that a method declares to throw. */
final class ClientErrorReader {

    private final Declarations declarations;
    private final Findings findings;

    ClientErrorReader(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.findings = findings;
    }

    List<ClientErrorType> read(MethodDeclaration method, String where) {
        List<ClientErrorType> errors = new ArrayList<>();
        for (TypeUse thrown : method.thrown()) {
            declarations
                    .find(thrown.erased())
                    .ifPresent(exception -> exception
                            .annotations()
                            .find(Words.CLIENT_ERROR)
                            .map(a -> error(a, exception))
                            .ifPresent(errors::add));
        }
        errors.forEach(error -> check(error, where));
        return errors;
    }

    private static ClientErrorType error(AnnotationUse annotation, ClassDeclaration exception) {
        String code = annotation.text("code").orElseGet(() -> code(exception.simpleName()));
        return new ClientErrorType(exception.name(), (int) annotation.number("status"), code);
    }

    private static String code(String simpleName) {
        String suffix = "Exception";
        boolean drop = simpleName.endsWith(suffix) && simpleName.length() > suffix.length();
        return WireName.of(drop ? simpleName.substring(0, simpleName.length() - suffix.length()) : simpleName);
    }

    private void check(ClientErrorType error, String where) {
        boolean status = error.status() >= 400 && error.status() <= 499;
        if (!status || !WireName.isValid(error.code()) || Words.OWN_CODES.contains(error.code())) {
            findings.add(
                    ProblemCode.CLIENT_ERROR,
                    where,
                    error.status(),
                    error.code(),
                    TypeUse.simpleName(error.className()));
        }
    }
}
