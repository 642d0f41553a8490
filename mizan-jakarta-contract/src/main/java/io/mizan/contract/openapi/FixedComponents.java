// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import static io.mizan.contract.openapi.ScalarSchemas.typed;

import io.mizan.contract.json.Json;
import java.util.List;

/** What every application's document has: problems, invalidation, headers and ways to say who calls. */
final class FixedComponents {

    static final String PROBLEM = "mizan.Problem";
    static final String INVALIDATION = "mizan.Invalidation";
    static final String INSTANCE = "mizan.Instance";
    static final String SNAPSHOT = "mizan.Snapshot";

    private FixedComponents() {}

    static void addTo(Schemas schemas) {
        schemas.add(PROBLEM, problem());
        schemas.add(INVALIDATION, invalidation());
        schemas.add(INSTANCE, instance());
        schemas.add(SNAPSHOT, snapshot());
    }

    private static Json.Obj problem() {
        Json error = typed("object")
                .with(
                        "properties",
                        new Members()
                                .with("pointer", typed("string").build())
                                .with("code", typed("string").build())
                                .with("message", typed("string").build())
                                .build())
                .build();
        return typed("object")
                .with("description", "RFC 9457; codes are told apart by \"code\".")
                .with(
                        "properties",
                        new Members()
                                .with(
                                        "type",
                                        typed("string").with("format", "uri").build())
                                .with("title", typed("string").build())
                                .with("status", typed("integer").build())
                                .with("detail", typed("string").build())
                                .with("code", typed("string").build())
                                .with("function", typed("string").build())
                                .with("context", typed("string").build())
                                .with(
                                        "errors",
                                        typed("array").with("items", error).build())
                                .with("incident", typed("string").build())
                                .with("committed", typed("boolean").build())
                                .with("invalidate", invalidated())
                                .build())
                .with("required", Members.texts(List.of("type", "title", "status", "code")))
                .build();
    }

    /** The list of what a call made stale. */
    static Json.Obj invalidated() {
        return typed("array")
                .with("items", Members.reference("schemas", INVALIDATION))
                .build();
    }

    private static Json.Obj invalidation() {
        Json whole = typed("string")
                .with("description", "A context, or * for everything.")
                .build();
        return new Members()
                .with("anyOf", Members.array(List.of(whole, Members.reference("schemas", INSTANCE))))
                .build();
    }

    /** A context with some or all of its shared parameters. */
    private static Json.Obj instance() {
        return typed("object")
                .with(
                        "properties",
                        new Members()
                                .with("context", typed("string").build())
                                .with("params", typed("object").build())
                                .build())
                .with("required", Members.texts(List.of("context")))
                .build();
    }

    private static Json.Obj snapshot() {
        return typed("object")
                .with("description", "A context that the call made stale, as it is after it.")
                .with(
                        "properties",
                        new Members()
                                .with("context", typed("string").build())
                                .with("params", typed("object").build())
                                .with("etag", typed("string").build())
                                .with("data", typed("object").build())
                                .build())
                .with("required", Members.texts(List.of("context", "params", "etag", "data")))
                .build();
    }

    static Json.Obj responses() {
        Json schema = new Members()
                .with("schema", Members.reference("schemas", PROBLEM))
                .build();
        return new Members()
                .with(
                        "Problem",
                        Members.of("description", "A problem.")
                                .with(
                                        "content",
                                        new Members()
                                                .with("application/problem+json", schema)
                                                .build())
                                .build())
                .build();
    }

    static Json.Obj parameters() {
        return new Members()
                .with("Contract", header("X-Mizan-Contract", "The hash of the contract that the client was made from."))
                .with("IfNoneMatch", header("If-None-Match", "The ETag of what the client holds."))
                .build();
    }

    private static Json.Obj header(String name, String description) {
        return Members.of("name", name)
                .with("in", "header")
                .with("description", description)
                .with("schema", typed("string").build())
                .build();
    }

    static Json.Obj headers() {
        return new Members()
                .with("Caller", described("Who the answer is for; absent on shared answers."))
                .with("ETag", described("A hash of the body."))
                .with("Invalidate", described("What was made stale, as a structured field (RFC 9651)."))
                .build();
    }

    private static Json.Obj described(String description) {
        return Members.of("description", description)
                .with("schema", typed("string").build())
                .build();
    }

    static Json.Obj securitySchemes() {
        return new Members()
                .with(
                        "bearer",
                        Members.of("type", "http")
                                .with("scheme", "bearer")
                                .with("bearerFormat", "JWT")
                                .build())
                .with(
                        "session",
                        Members.of("type", "apiKey")
                                .with("in", "cookie")
                                .with("name", "JSESSIONID")
                                .build())
                .build();
    }
}
