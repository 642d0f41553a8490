// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads client errors.
 *
 * @param findings takes what is wrong
 */
record ErrorElements(FileFindings findings) {

    private static final int FIRST_STATUS = 400;
    private static final int LAST_STATUS = 499;

    List<ClientErrorType> errors(Element element) {
        List<ClientErrorType> errors = new ArrayList<>();
        for (Element error : element.children("error")) {
            Optional<Said> code = error.argument("its code");
            String expected = "a status from 400 to 499: status=409";
            Optional<Integer> status = error.number("status", expected);
            error.end();
            status.filter(n -> n < FIRST_STATUS || n > LAST_STATUS)
                    .ifPresent(n -> findings.add(error.at(), ProblemCode.FILE_VALUE, "'status'", expected));
            code.filter(said -> !WireName.isValid(said.text()))
                    .ifPresent(said -> findings.add(
                            said.at(),
                            ProblemCode.FILE_VALUE,
                            "the code \"" + said.text() + "\"",
                            "a name on the wire, such as name_taken"));
            if (code.isPresent() && status.isPresent()) {
                errors.add(new ClientErrorType("", status.get(), code.get().text()));
            }
        }
        return errors;
    }
}
