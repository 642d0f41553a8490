// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a file needs of others: found in its text, so that nothing is imported that is not used. */
final class Imports {

    private static final Pattern COMMENT = Pattern.compile("(?m)^ *(/\\*\\*| \\*).*$");

    private final SortedSet<String> contexts = new TreeSet<>();

    /** A context that the file speaks of. */
    void context(String wireName) {
        contexts.add(wireName);
    }

    /** The imports for a file in a folder, before what it declares. */
    String before(String declared) {
        String code = COMMENT.matcher(declared).replaceAll("");
        StringBuilder out = new StringBuilder(Source.MARK).append('\n');
        StringBuilder kernel = new StringBuilder();
        for (String type : new String[] {"Context", "Mutation", "Read"}) {
            if (code.contains(": " + type + "<")) {
                kernel.append(kernel.isEmpty() ? "" : ", ").append(type);
            }
        }
        if (!kernel.isEmpty()) {
            out.append("import type { ").append(kernel).append(" } from '@mizan/base'\n");
        }
        if (code.contains("Mizan.")) {
            out.append("import type * as Mizan from '@mizan/base'\n");
        }
        if (code.contains("Text.")) {
            out.append("import * as Text from '@mizan/base/text'\n");
        }
        for (String context : contexts) {
            String name = Identifiers.camel(context);
            out.append("import { ").append(name).append("Context, type ").append(Identifiers.pascal(context));
            out.append("Params } from '../contexts/").append(name).append(".js'\n");
        }
        if (code.contains("Types.")) {
            out.append("import type * as Types from '../types.js'\n");
        }
        return out.append(declared.substring(Source.MARK.length() + 1)).toString();
    }
}
