// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.target.Ungenerable;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
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

    static Exports of(Contract contract, Adapter adapter) {
        Exports exports = new Exports();
        exports.take("contract", "the contract itself");
        for (Context context : contract.contexts().values()) {
            of(context, adapter).forEach(name -> exports.take(name, "the context '" + context.name() + "'"));
            exports.props(context, adapter);
            exports.file("contexts", context.name());
        }
        for (Channel channel : contract.channels().values()) {
            ChannelFile.names(channel).forEach(name -> exports.take(name, "the channel '" + channel.name() + "'"));
            exports.file("channels", channel.name());
        }
        for (Function function : contract.functions().values()) {
            of(contract, function, adapter)
                    .forEach(name -> exports.take(name, "the function '" + function.name() + "'"));
            exports.file(function.group());
        }
        if (!exports.problems.isEmpty()) {
            throw new Ungenerable(String.join("\n", exports.problems));
        }
        return exports;
    }

    /** The names that a context takes. */
    private static List<String> of(Context context, Adapter adapter) {
        String pascal = Identifiers.pascal(context.name());
        List<String> names = new ArrayList<>();
        names.add(Identifiers.camel(context.name()) + "Context");
        names.add(pascal + "Params");
        if (adapter.present()) {
            names.add(pascal + "Context");
        }
        return names;
    }

    /** The names that a function takes. */
    static List<String> of(Contract contract, Function function, Adapter adapter) {
        FunctionNames its = new FunctionNames(function.name());
        boolean read = function.context().isPresent();
        List<String> names = new ArrayList<>();
        names.add(its.constant());
        if (adapter.present()) {
            names.add(its.hook());
        }
        if (read && !FunctionsFile.own(contract, function).isEmpty()) {
            names.add(its.options());
        }
        if (!read && !function.parameters().isEmpty()) {
            names.add(its.args());
            names.add(its.form());
            if (adapter.present()) {
                names.add(its.formHook());
            }
        }
        return names;
    }

    private void take(String name, String what) {
        String other = taken.putIfAbsent(name, what);
        if (other != null) {
            problems.add("something of " + what + " and something of " + other + " would both be called " + name
                    + "; give one of them another name on the wire");
        }
    }

    private void props(Context context, Adapter adapter) {
        context.shared().stream()
                .filter(p -> adapter.props().contains(p.name()))
                .forEach(p -> problems.add("the parameter '" + p.name() + "' of the context '" + context.name()
                        + "' would be a property of its provider that is the framework's; give it another name on the wire, such as @ClientParam(\""
                        + context.name() + "_" + p.name() + "\")"));
    }

    /** The files of what has names on the wire, which differ in case only where one name has an underscore more. */
    private void file(String folder, String wireName) {
        String other =
                files.putIfAbsent(folder + "/" + Identifiers.camel(wireName).toLowerCase(Locale.ROOT), wireName);
        if (other != null) {
            problems.add("the names '" + wireName + "' and '" + other + "' of " + folder
                    + " differ in an underscore only, and their files would in case only; rename one of them");
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
            if (path.equals("fields.ts")) {
                continue;
            }
            String module = "./" + path.replaceAll("\\.ts$", ".js");
            out.line(
                    path.equals("types.ts")
                            ? "export type * as Types from " + Source.quoted(module)
                            : "export * from " + Source.quoted(module));
        }
        return out.text();
    }
}
