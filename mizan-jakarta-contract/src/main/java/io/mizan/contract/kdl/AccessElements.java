// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Reads who may.
 *
 * @param findings takes what is wrong
 */
record AccessElements(FileFindings findings) {

    Access access(Element element, List<Parameter> available) {
        List<Access.GuardUse> guards = new ArrayList<>();
        element.children("guard").forEach(guard -> guard(guard, available).ifPresent(guards::add));
        Optional<Element> nobody = element.child("nobody");
        Optional<Element> roles = element.child("roles");
        Access.Roles said = roles.<Access.Roles>map(this::roles).orElseGet(Access.Roles.Anybody::new);
        if (nobody.isPresent()) {
            nobody.get().end();
            roles.ifPresent(r -> findings.add(r.at(), ProblemCode.FILE_CONTRADICTION, "'roles'", "'nobody'"));
            said = new Access.Roles.Nobody();
        }
        return new Access(said, guards);
    }

    private Access.Roles roles(Element roles) {
        TreeSet<String> names = new TreeSet<>();
        roles.argument("a role").map(Said::text).ifPresent(names::add);
        roles.moreArguments("a role").forEach(role -> names.add(role.text()));
        roles.end();
        return new Access.Roles.AnyOf(names);
    }

    private Optional<Access.GuardUse> guard(Element guard, List<Parameter> available) {
        Optional<Said> name = guard.argument("its name");
        List<Said> fill = guard.moreArguments("a parameter's name");
        guard.end();
        for (Said parameter : fill) {
            if (available.stream().noneMatch(p -> p.name().equals(parameter.text()))) {
                findings.add(
                        parameter.at(), ProblemCode.FILE_REFERENCE, "parameter '" + parameter.text() + "' to judge by");
            }
        }
        List<String> names = fill.stream().map(Said::text).toList();
        Optional<Access.Fill> record = names.isEmpty() ? Optional.empty() : Optional.of(new Access.Fill("", names));
        return name.map(said -> new Access.GuardUse(said.text(), record));
    }
}
