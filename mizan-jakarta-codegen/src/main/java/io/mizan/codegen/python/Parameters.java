// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a fetch can say. */
final class Parameters {

    private Parameters() {}

    /** The shared parameters of a context, then those of its reads, each once. */
    static Collection<Parameter> of(Context context, List<Function> reads) {
        Map<String, Parameter> parameters = new LinkedHashMap<>();
        context.shared().forEach(parameter -> parameters.put(parameter.name(), parameter));
        reads.forEach(
                read -> read.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.name(), parameter)));
        return parameters.values();
    }
}
