// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.json.Json;
import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Place;
import java.util.List;

/**
 * The contract as an OpenAPI 3.1 document in JSON: each context a {@code GET}, all calls one {@code POST} whose requests
 * are told apart by {@code fn}. What OpenAPI can't say stands in {@code x-mizan-contexts}, {@code x-mizan-functions} and,
 * where there are channels, {@code x-mizan-channels}; clients are made from {@code mizan.kdl}, of which this is a view for
 * other tools.
 *
 * <p>Its {@code info.version} is the contract's hash. The same contract gives the same bytes.
 */
public final class OpenApi {

    private static final String VERSION = "3.1.0";

    private OpenApi() {}

    /**
     * The whole document.
     *
     * @param contract what is offered
     * @param place where
     * @return its text with a line feed at the end, to be written as UTF-8
     */
    public static String write(Contract contract, Place place) {
        Schemas schemas = new Schemas(contract);
        FixedComponents.addTo(schemas);
        List<Function> calls = contract.calls();
        Json.Obj paths = paths(contract, place, schemas, calls);
        Json.Obj channels = Extensions.channels(contract, schemas);
        String title = place.application().isEmpty() ? "/" : place.application();
        return IndentedJson.write(Members.of("openapi", VERSION)
                .with(
                        "info",
                        Members.of("title", title)
                                .with("version", ContractHash.of(contract))
                                .build())
                .with(
                        "servers",
                        Members.array(List.of(Members.of("url", place.root().isEmpty() ? "/" : place.root())
                                .build())))
                .with("paths", paths)
                .with("components", components(schemas))
                .with("x-mizan-contexts", Extensions.contexts(contract))
                .with("x-mizan-functions", Extensions.functions(exported(contract)))
                .unlessEmpty("x-mizan-channels", channels)
                .build());
    }

    private static Json.Obj paths(Contract contract, Place place, Schemas schemas, List<Function> calls) {
        ContextPaths contexts = new ContextPaths(contract, schemas);
        Members paths = new Members();
        if (!calls.isEmpty()) {
            paths.with(place.calls(), new CallPath(calls, schemas).post());
        }
        contract.contexts().forEach((name, context) -> paths.with(place.endpoint(name), contexts.of(context)));
        return paths.build();
    }

    private static List<Function> exported(Contract contract) {
        return contract.functions().values().stream()
                .filter(f -> f.kind() == Function.Kind.READ || f.kind() == Function.Kind.CALL)
                .toList();
    }

    private static Json.Obj components(Schemas schemas) {
        return new Members()
                .with("schemas", schemas.components())
                .with("responses", FixedComponents.responses())
                .with("parameters", FixedComponents.parameters())
                .with("headers", FixedComponents.headers())
                .with("securitySchemes", FixedComponents.securitySchemes())
                .build();
    }
}
