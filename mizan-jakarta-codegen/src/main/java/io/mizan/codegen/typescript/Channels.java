// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.TypeClosure;
import java.util.SortedMap;
import java.util.TreeMap;

/** The channels alone, with the types that they speak of: for a page that talks and does nothing else, or beside htmx. */
public record Channels() implements Target {

    @Override
    public SortedMap<String, String> files(Offered offered) {
        Contract all = offered.contract();
        Contract channels = new Contract(
                new TreeMap<>(),
                new TreeMap<>(),
                TypeClosure.of(
                        all,
                        all.channels().values().stream()
                                .flatMap(channel -> channel.types().stream())
                                .toList()),
                all.roles(),
                all.channels());
        return new TypeScript(Adapter.NONE).files(new Offered(channels, offered.hash()));
    }
}
