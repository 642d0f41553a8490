// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * TypeScript for {@code @mizan/base} and an adapter: a file for each context and channel, one for each group of functions,
 * the types, and an index of them all. Values are plain objects, or pure, so that a bundler leaves out what a page does not use.
 *
 * @param adapter where providers and hooks come from
 */
public record TypeScript(Adapter adapter) implements Target {

    @Override
    public SortedMap<String, String> files(Offered offered) {
        Contract contract = offered.contract();
        Exports exports = Exports.of(contract, adapter);
        Types types = new Types(contract);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("contract.ts", contractFile(offered.hash()));
        files.put("types.ts", new TypesFile(contract, types).text());
        if (!types.sent().isEmpty()) {
            files.put("fields.ts", new FieldsFile(contract, types).text());
        }
        contract.contexts()
                .values()
                .forEach(context -> files.put(
                        "contexts/" + Identifiers.camel(context.name()) + ".ts",
                        new ContextFile(context, types, adapter).text()));
        contract.channels()
                .values()
                .forEach(channel -> files.put(
                        "channels/" + Identifiers.camel(channel.name()) + ".ts",
                        new ChannelFile(channel, types).text()));
        groups(contract)
                .forEach((group, functions) -> files.put(
                        "functions/" + group + ".ts", new FunctionsFile(contract, types, adapter, functions).text()));
        files.put("index.ts", exports.index(files.keySet()));
        return files;
    }

    private static String contractFile(String hash) {
        Source out = new Source();
        out.line("import type { Contract } from '@mizan/base'");
        out.line();
        out.line("/** What this client was generated from. */");
        out.line("export const contract: Contract = { hash: " + Source.quoted(hash) + " }");
        return out.text();
    }

    private static SortedMap<String, List<Function>> groups(Contract contract) {
        SortedMap<String, List<Function>> groups = new TreeMap<>();
        contract.functions()
                .values()
                .forEach(function -> groups.computeIfAbsent(function.group(), g -> new ArrayList<>())
                        .add(function));
        return groups;
    }
}
