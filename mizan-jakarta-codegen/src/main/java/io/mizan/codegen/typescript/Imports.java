// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import java.util.Collection;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a file needs of others. The namespaces are found in its text, so that nothing is imported that is not used. */
final class Imports {

    private static final Pattern NO_CODE = Pattern.compile("(?m)^ *(/\\*\\*| \\*).*$|'(?:[^'\\\\\n]|\\\\.)*'");
    private static final String KERNEL = "@mizan/base";
    private static final String FORMS = KERNEL + "/form";

    private final String kernel;
    private final SortedSet<String> contexts = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> types = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> values = new TreeMap<>();

    Imports() {
        this(KERNEL);
    }

    private Imports(String kernel) {
        this.kernel = kernel;
    }

    /** For a file in which {@code Mizan} is the module of forms. */
    static Imports ofForms() {
        return new Imports(FORMS);
    }

    /** A context that the file speaks of. */
    void context(String wireName) {
        contexts.add(wireName);
    }

    /** A type of the kernel; returns its name. */
    String kernel(String type) {
        return type(KERNEL, type);
    }

    /** A type of the kernel's forms; returns its name. */
    String forms(String type) {
        return type(FORMS, type);
    }

    /** A type of a module; returns its name. */
    String type(String module, String type) {
        add(types, module, type);
        return type;
    }

    /** A value of a module; returns what it is called here, which is not what the file declares itself. */
    String value(String module, String value, Collection<String> declared) {
        String local = declared.contains(value) ? value + "_" : value;
        add(values, module, local.equals(value) ? value : value + " as " + local);
        return local;
    }

    private static void add(SortedMap<String, SortedSet<String>> names, String module, String name) {
        names.computeIfAbsent(module, m -> new TreeSet<>()).add(name);
    }

    /** The imports for a file in a folder, before what it declares. */
    String before(String declared) {
        String code = NO_CODE.matcher(declared).replaceAll("");
        StringBuilder out = new StringBuilder(Source.MARK).append('\n');
        SortedSet<String> modules = new TreeSet<>(types.keySet());
        modules.addAll(values.keySet());
        if (modules.remove(KERNEL)) {
            named(out, KERNEL);
        }
        if (code.contains("Mizan.")) {
            out.append("import type * as Mizan from '").append(kernel).append("'\n");
        }
        if (code.contains("Text.")) {
            out.append("import * as Text from '@mizan/base/text'\n");
        }
        if (code.contains("Checks.")) {
            out.append("import * as Checks from '@mizan/base/checks'\n");
        }
        modules.forEach(module -> named(out, module));
        for (String context : contexts) {
            String name = Identifiers.camel(context);
            out.append("import { ").append(name).append("Context, type ").append(Identifiers.pascal(context));
            out.append("Params } from '../contexts/").append(name).append(".js'\n");
        }
        if (code.contains("Fields.")) {
            out.append("import * as Fields from '../fields.js'\n");
        }
        if (code.contains("Types.")) {
            out.append("import type * as Types from '../types.js'\n");
        }
        return out.append(declared.substring(Source.MARK.length() + 1)).toString();
    }

    private void named(StringBuilder out, String module) {
        SortedSet<String> ofValues = values.getOrDefault(module, new TreeSet<>());
        SortedSet<String> ofTypes = types.getOrDefault(module, new TreeSet<>());
        out.append(ofValues.isEmpty() ? "import type { " : "import { ");
        String mark = ofValues.isEmpty() ? "" : "type ";
        SortedSet<String> names = new TreeSet<>(ofValues);
        names.addAll(ofTypes.stream().map(type -> mark + type).collect(Collectors.toSet()));
        out.append(String.join(", ", names)).append(" } from '").append(module).append("'\n");
    }
}
