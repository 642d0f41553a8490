// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.openapi.ScalarSchemas.typed;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/**
 * The path of calls: one request for each function, told apart by {@code fn}.
 *
 * @param calls the functions
 * @param schemas the schemas of what they take and give
 */
record CallPath(List<Function> calls, Schemas schemas) {

    private static final int MOST_FRESH = 32;

    Json.Obj post() {
        List<Json> requests = new ArrayList<>();
        List<Json> results = new ArrayList<>();
        Members mapping = new Members();
        for (Function call : calls) {
            String component = "mizan.call." + call.name();
            requests.add(schemas.add(component, request(call)));
            results.add(schemas.add("mizan.result." + call.name(), answer(call)));
            mapping.with(call.name(), "#/components/schemas/" + component);
        }
        Json request = new Members()
                .with("oneOf", Members.array(requests))
                .with(
                        "discriminator",
                        Members.of("propertyName", "fn")
                                .with("mapping", mapping.build())
                                .build())
                .build();
        Json answer = new Members().with("anyOf", Members.array(results)).build();
        Json.Obj post = Members.of("operationId", "call")
                .with("parameters", Members.array(List.of(Members.reference("parameters", "Contract"))))
                .with(
                        "requestBody",
                        new Members()
                                .with("required", true)
                                .with("content", json(request))
                                .build())
                .with("responses", responses(answer))
                .with(
                        "security",
                        Security.ofCalls(calls.stream().map(Function::access).toList())
                                .requirement())
                .build();
        return new Members().with("post", post).build();
    }

    private static Json.Obj json(Json schema) {
        return new Members()
                .with("application/json", new Members().with("schema", schema).build())
                .build();
    }

    private static Json.Obj responses(Json answer) {
        Json headers = new Members()
                .with("X-Mizan-Invalidate", Members.reference("headers", "Invalidate"))
                .with("X-Mizan-Caller", Members.reference("headers", "Caller"))
                .build();
        return new Members()
                .with(
                        "200",
                        Members.of("description", "The result, and what the call made stale.")
                                .with("headers", headers)
                                .with("content", json(answer))
                                .build())
                .with("default", Members.reference("responses", "Problem"))
                .build();
    }

    private Json.Obj request(Function call) {
        List<String> required = new ArrayList<>(List.of("fn"));
        Json.Obj args = args(call);
        if (args.get("required") != null) {
            required.add("args");
        }
        Json fresh = typed("array")
                .with("items", Members.reference("schemas", FixedComponents.INSTANCE))
                .with("maxItems", MOST_FRESH)
                .build();
        return typed("object")
                .unlessBlank("description", call.doc())
                .with(
                        "properties",
                        new Members()
                                .with(
                                        "fn",
                                        typed("string")
                                                .with("const", call.name())
                                                .build())
                                .with("args", args)
                                .with("fresh", fresh)
                                .build())
                .with("required", Members.texts(required))
                .with("additionalProperties", false)
                .build();
    }

    private Json.Obj args(Function call) {
        Parameters parameters = new Parameters(schemas);
        Members properties = new Members();
        call.parameters().forEach(parameter -> properties.with(parameter.name(), parameters.argument(parameter)));
        List<String> required = call.parameters().stream()
                .filter(Parameter::required)
                .map(Parameter::name)
                .toList();
        return typed("object")
                .with("properties", properties.build())
                .unlessEmpty("required", Members.texts(required))
                .with("additionalProperties", false)
                .build();
    }

    private Json.Obj answer(Function call) {
        Json snapshots = typed("array")
                .with("items", Members.reference("schemas", FixedComponents.SNAPSHOT))
                .build();
        return typed("object")
                .with(
                        "properties",
                        new Members()
                                .with("result", ContextPaths.result(schemas, call))
                                .with("invalidate", FixedComponents.invalidated())
                                .with("contexts", snapshots)
                                .build())
                .with("required", Members.texts(List.of("result", "invalidate")))
                .build();
    }
}
