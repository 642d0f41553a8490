// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.name.WireName;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlPosition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Names that tell things apart, each of which may be there once. */
final class Names {

    private final FileFindings findings;
    private final Map<String, KdlPosition> taken = new HashMap<>();

    Names(FileFindings findings) {
        this.findings = findings;
    }

    /** A name on the wire, behind the node's name. */
    Optional<Said> wireName(Element element, String what) {
        Optional<Said> name = element.argument("its name");
        name.filter(said -> !WireName.isValid(said.text()))
                .ifPresent(said -> findings.add(
                        said.at(),
                        ProblemCode.FILE_VALUE,
                        "the name \"" + said.text() + "\"",
                        "one on the wire, such as owner_id: lower case, at most " + WireName.MAX_LENGTH
                                + " characters"));
        name.ifPresent(said -> take(what, said));
        return name;
    }

    /** Any name, behind the node's name. */
    Optional<Said> name(Element element, String what) {
        Optional<Said> name = element.argument("its name");
        name.ifPresent(said -> take(what, said));
        return name;
    }

    private void take(String what, Said name) {
        String described = "the " + what + " '" + name.text() + "'";
        KdlPosition first = taken.putIfAbsent(described, name.at());
        if (first != null) {
            findings.add(name.at(), ProblemCode.FILE_TWICE, described, first);
        }
    }
}
