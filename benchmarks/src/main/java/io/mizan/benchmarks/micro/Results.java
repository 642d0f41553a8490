// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.benchmarks.app.Clinic;
import io.mizan.benchmarks.app.Owner;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.value.Codec;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.ByteArrayOutputStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A result, from a record to bytes, against Yasson. */
@State(Scope.Benchmark)
public class Results {
    private final Owner owner = Clinic.owner(5);
    private final Jsonb jsonb = JsonbBuilder.create();
    private final Codec codec;

    /** Reads the contract. */
    public Results() {
        Application application = new Application();
        codec = application
                .codecs()
                .of(
                        application.function("owner").result().orElseThrow(),
                        Application.method("owner").getGenericReturnType());
    }

    /** By the contract. */
    @Benchmark
    public byte[] ours() {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        codec.write(owner, out);
        return out.toBytes();
    }

    /** By JSON-B. */
    @Benchmark
    public byte[] theirs() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        jsonb.toJson(owner, out);
        return out.toByteArray();
    }
}
