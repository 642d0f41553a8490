// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.codegen.target.Choices;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A module for Rust: it needs {@code serde}, {@code serde_json} and {@code reqwest}, and {@code tokio} for its feature {@code live}. */
public final class Rust implements Target {

    private static final List<String> RUNTIME = List.of(
            "base64.rs",
            "blocking.rs",
            "client.rs",
            "exchange.rs",
            "live/frames.rs",
            "live/inbox.rs",
            "live/line.rs",
            "live/mod.rs",
            "live/session.rs",
            "live/sha1.rs",
            "live/websocket.rs",
            "mod.rs",
            "problem.rs",
            "text.rs",
            "times.rs",
            "values.rs");

    private static final Set<String> LIVE = Set.of("channels", "live");

    @Override
    public SortedMap<String, String> files(Offered offered) {
        Contract contract = offered.contract();
        Choices.check(contract);
        Types types = new Types(contract);
        FunctionNames names = new FunctionNames(contract);
        ErrorsFile errors = new ErrorsFile(contract, names);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("args.rs", new ArgsFile(contract, types, names).text());
        ChannelsFile channels = new ChannelsFile(contract, types);
        files.put("blocking.rs", new ClientFile(contract, types, names, errors, true).text());
        files.put("channels.rs", channels.text());
        files.put("client.rs", new ClientFile(contract, types, names, errors, false).text());
        files.put("contexts.rs", new ContextsFile(contract, types, names).text());
        files.put("errors.rs", errors.text());
        files.put("live.rs", new LiveFile(contract, names, channels).text());
        files.put("mod.rs", index(offered.hash()));
        files.put("types.rs", new TypesFile(contract, types).text());
        RUNTIME.forEach(name -> files.put("runtime/" + name, Source.MARK + "\n" + runtime(name)));
        return files;
    }

    private static String index(String hash) {
        Source out = Source.file("A client of a Mizan application.");
        out.line(
                "#![allow(unknown_lints, dead_code, non_camel_case_types, unexpected_cfgs, unused_imports, unused_variables)]");
        out.line();
        List.of("args", "blocking", "channels", "client", "contexts", "errors", "live", "runtime", "types")
                .forEach(module -> module(module, out));
        out.line();
        out.line("pub use client::Client;");
        out.line("pub use errors::{Error, Problem};");
        out.line("pub use runtime::values;");
        out.line();
        out.line("/// What this client was generated from.");
        out.line("pub const CONTRACT: &str = " + Source.quoted(hash) + ";");
        return out.text();
    }

    /** What is told unasked is compiled where a program wants it. */
    private static void module(String name, Source out) {
        if (LIVE.contains(name)) {
            out.line("#[cfg(feature = \"live\")]");
        }
        out.line("pub mod " + name + ";");
    }

    private static String runtime(String name) {
        try (InputStream in = Rust.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar of this class");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
