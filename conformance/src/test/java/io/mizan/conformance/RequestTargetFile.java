// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.target.Query;
import io.mizan.contract.target.RequestTarget;
import io.mizan.contract.text.ParamText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code request_target.json}: the canonical address of a context's instance. */
final class RequestTargetFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document)) {
            Map<String, ParamText> params = Params.of(Tree.get(vector, "params"));
            String path = "/api/mizan/ctx/" + Tree.text(vector, "context") + "/";
            String target = Tree.text(vector, "target");
            checks.equal(Tree.show(vector), () -> RequestTarget.of(path, params), target);
            Map<String, List<String>> values = new LinkedHashMap<>();
            params.forEach((name, text) -> values.put(name, text.all()));
            checks.equal("parsed: " + Tree.show(vector), () -> parsed(target.substring(path.length())), values);
        }
    }

    private static Map<String, List<String>> parsed(String query) {
        Query parsed = Query.parse(query.isEmpty() ? null : query.substring(1));
        Map<String, List<String>> values = new LinkedHashMap<>();
        parsed.names().forEach(name -> values.put(name, parsed.values(name)));
        return values;
    }
}
