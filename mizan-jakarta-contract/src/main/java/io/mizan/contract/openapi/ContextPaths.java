// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.openapi.ScalarSchemas.typed;

import io.mizan.contract.json.Json;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A path for each context: what {@code GET} brings.
 *
 * @param contract where the reads are
 * @param schemas the schemas of what they take and give
 */
record ContextPaths(Contract contract, Schemas schemas) {

    Json.Obj of(Context context) {
        Json.Obj get = Members.of("operationId", "ctx." + context.name())
                .unlessBlank("description", context.doc())
                .with("parameters", Members.array(parameters(context)))
                .with("responses", responses(context))
                .with("security", Security.of(context).requirement())
                .build();
        return new Members().with("get", get).build();
    }

    private List<Json> parameters(Context context) {
        Parameters parameters = new Parameters(schemas);
        List<Json> all = new ArrayList<>();
        TreeMap<String, Parameter> own = new TreeMap<>();
        for (Function read : contract.reads(context.name())) {
            read.parameters().forEach(parameter -> own.put(parameter.name(), parameter));
        }
        for (Parameter shared : context.shared()) {
            own.remove(shared.name());
            all.add(parameters.query(shared, true));
        }
        own.values().forEach(parameter -> all.add(parameters.query(parameter, false)));
        all.add(Members.reference("parameters", "IfNoneMatch"));
        all.add(Members.reference("parameters", "Contract"));
        return all;
    }

    private Json.Obj responses(Context context) {
        Json headers = new Members()
                .with("ETag", Members.reference("headers", "ETag"))
                .with("X-Mizan-Caller", Members.reference("headers", "Caller"))
                .build();
        String component = "mizan.ctx." + context.name();
        Json body = new Members()
                .with("schema", schemas.add(component, body(context)))
                .build();
        return new Members()
                .with(
                        "200",
                        Members.of("description", "A member for each function, or what failed in $errors.")
                                .with("headers", headers)
                                .with(
                                        "content",
                                        new Members()
                                                .with("application/json", body)
                                                .build())
                                .build())
                .with(
                        "304",
                        Members.of("description", "The client holds what would be sent.")
                                .with("headers", headers)
                                .build())
                .with("default", Members.reference("responses", "Problem"))
                .build();
    }

    /** Complete, or with problems in place of what is missing. */
    private Json.Obj body(Context context) {
        Members properties = new Members();
        List<String> complete = new ArrayList<>();
        for (Function read : contract.reads(context.name())) {
            properties.with(read.name(), result(schemas, read));
            complete.add(read.name());
        }
        properties.with(
                "$errors",
                typed("object")
                        .with("additionalProperties", Members.reference("schemas", FixedComponents.PROBLEM))
                        .build());
        return typed("object")
                .with("properties", properties.build())
                .with("additionalProperties", false)
                .with("anyOf", Members.array(List.of(required(complete), required(List.of("$errors")))))
                .build();
    }

    private static Json.Obj required(List<String> names) {
        return new Members().with("required", Members.texts(names)).build();
    }

    /** What a function gives; null where it gives nothing. */
    static Json.Obj result(Schemas schemas, Function function) {
        Json.Obj type =
                function.result().map(schemas::of).orElseGet(() -> typed("null").build());
        return new Members()
                .withAll(type)
                .unlessBlank("description", function.doc())
                .build();
    }
}
