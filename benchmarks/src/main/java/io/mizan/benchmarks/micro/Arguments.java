// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.app.OwnerForm;
import io.mizan.contract.json.Json;
import io.mizan.contract.json.StrictJson;
import io.mizan.contract.value.InvalidValues;
import io.mizan.contract.value.Parameters;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A call's argument, from bytes to a record, against Yasson. */
@State(Scope.Benchmark)
public class Arguments {
    /** What both read. */
    public static final String FORM =
            "{\"address\":\"105 N. Lake St.\",\"city\":\"Monona\",\"firstName\":\"Jean-François\","
                    + "\"lastName\":\"Coleman\",\"ownerId\":5,\"since\":\"2024-02-29\",\"telephone\":\"6085552654\"}";

    private final byte[] form = FORM.getBytes(StandardCharsets.UTF_8);
    private final byte[] args = ("{\"form\":" + FORM + "}").getBytes(StandardCharsets.UTF_8);
    private final StrictJson json = new StrictJson();
    private final Jsonb jsonb = JsonbBuilder.create();
    private final Parameters parameters;

    /** Reads the contract. */
    public Arguments() {
        Application application = new Application();
        List<Type> types = List.of(Application.method("change").getGenericParameterTypes());
        parameters = new Parameters(
                application.codecs(), application.function("change").parameters(), types);
    }

    /** By the contract: strict JSON, then the parameters. */
    @Benchmark
    public @Nullable Object[] ours() throws InvalidValues {
        return parameters.fromCall((Json.Obj) json.read(args));
    }

    /** By JSON-B. */
    @Benchmark
    public OwnerForm theirs() {
        return jsonb.fromJson(new ByteArrayInputStream(form), OwnerForm.class);
    }
}
