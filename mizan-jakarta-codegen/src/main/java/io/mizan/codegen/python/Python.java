// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mizan.codegen.target.Choices;
import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Target;
import io.mizan.contract.model.Contract;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** A package for Python 3.11 or later: it needs the standard library, and uses httpx where that is installed. */
public final class Python implements Target {

    private static final List<String> RUNTIME =
            List.of("__init__.py", "client.py", "codec.py", "http.py", "live.py", "problem.py", "text.py", "values.py");

    @Override
    public SortedMap<String, String> files(Offered offered) {
        Contract contract = offered.contract();
        Choices.check(contract);
        Types types = new Types(contract);
        ContextNames names = new ContextNames(contract);
        ErrorsFile errors = new ErrorsFile(contract);
        SortedMap<String, String> files = new TreeMap<>();
        files.put("__init__.py", index());
        files.put("_wire.py", new WireFile(contract, types, names).text(offered.hash()));
        files.put("async_client.py", new ClientFile(contract, types, names, errors, true).text());
        files.put("client.py", new ClientFile(contract, types, names, errors, false).text());
        files.put("contexts.py", new ContextsFile(contract, types, names).text());
        files.put("errors.py", errors.text());
        files.put("live.py", new LiveFile(contract, types, names).text());
        files.put("py.typed", Source.MARK + "\n");
        files.put("types.py", new TypesFile(contract, types).text());
        RUNTIME.forEach(name -> files.put("runtime/" + name, Source.MARK + "\n" + runtime(name)));
        return files;
    }

    private static String index() {
        Source out = new Source();
        out.line();
        out.line("from . import contexts as contexts, errors as errors, types as types");
        out.line("from .async_client import AsyncClient as AsyncClient");
        out.line("from .client import Client as Client");
        out.line("from .runtime import values as values");
        return new Imports().head("A client of a Mizan application.") + out.text();
    }

    private static String runtime(String name) {
        try (InputStream in = Python.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not in the jar of this class");
            }
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
