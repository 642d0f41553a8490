// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What the files export, all into one index: two things of one name, or two files of one, are refused. */
final class Exports {

    private static final Pattern FILE = Pattern.compile("[A-Za-z0-9_$][A-Za-z0-9_$-]{0,99}");

    private final Map<String, String> taken = new TreeMap<>();
    private final Map<String, String> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();

    private Exports() {}

    static Exports of(Contract contract) {
        Exports exports = new Exports();
        exports.take("contract", "the contract itself");
        contract.contexts().keySet().forEach(name -> {
            exports.take(Identifiers.camel(name) + "Context", "the context '" + name + "'");
            exports.take(Identifiers.pascal(name) + "Params", "the parameters of the context '" + name + "'");
        });
        for (Function function : contract.functions().values()) {
            exports.take(Identifiers.constant(function.name()), "the function '" + function.name() + "'");
            exports.file(function.group());
        }
        if (!exports.problems.isEmpty()) {
            throw new Ungenerable(String.join("\n", exports.problems));
        }
        return exports;
    }

    private void take(String name, String what) {
        String other = taken.putIfAbsent(name, what);
        if (other != null) {
            problems.add(what + " and " + other + " would both be called " + name
                    + "; give one of them another name on the wire");
        }
    }

    private void file(String group) {
        if (!FILE.matcher(group).matches()) {
            problems.add("the group '" + group
                    + "' can't be the name of a file; use letters and digits of ASCII, - and _ (rename the class)");
        }
        String other = files.putIfAbsent(group.toLowerCase(Locale.ROOT), group);
        if (other != null && !other.equals(group)) {
            problems.add("the groups '" + group + "' and '" + other
                    + "' differ in case only, and so would their files; rename one of the classes");
        }
    }

    String index(Collection<String> paths) {
        Source out = new Source();
        for (String path : paths) {
            String module = "./" + path.replaceAll("\\.ts$", ".js");
            out.line(
                    path.equals("types.ts")
                            ? "export type * as Types from " + Source.quoted(module)
                            : "export * from " + Source.quoted(module));
        }
        return out.text();
    }
}
