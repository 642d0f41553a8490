// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlPosition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What has to hold between a context and its reads: one request answers them all, so a parameter is one of all. */
final class MembersCheck {

    private final FileFindings findings;
    private final Map<String, Parameter> known = new HashMap<>();
    private final String context;
    private final List<String> shared;

    MembersCheck(FileFindings findings, String context, List<Parameter> shared) {
        this.findings = findings;
        this.context = context;
        this.shared = shared.stream().map(Parameter::name).toList();
    }

    void check(Function read, KdlPosition at) {
        for (Parameter parameter : read.parameters()) {
            Parameter before = known.putIfAbsent(parameter.name(), parameter);
            if (shared.contains(parameter.name())) {
                String what = "is a shared one of the context '" + context + "'; take it out of the read";
                findings.add(at, ProblemCode.FILE_PARAMETER, parameter.name(), what);
            } else if (before != null && !same(before, parameter)) {
                String what = "has another type or default in another read of '" + context + "'; give it one";
                findings.add(at, ProblemCode.FILE_PARAMETER, parameter.name(), what);
            }
        }
    }

    private static boolean same(Parameter a, Parameter b) {
        return a.type().equals(b.type()) && a.defaultText().equals(b.defaultText());
    }
}
