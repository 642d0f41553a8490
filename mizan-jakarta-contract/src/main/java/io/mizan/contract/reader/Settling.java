// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Declarations;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Function;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gives each context its place, and settles what follows from all its functions: for whom its answers are good. */
final class Settling {

    private final Declarations declarations;
    private final Findings findings;
    private final TypeReader types;

    Settling(Declarations declarations, Findings findings, TypeReader types) {
        this.declarations = declarations;
        this.findings = findings;
        this.types = types;
    }

    /** The contexts by name. */
    SortedMap<String, Context> settled(List<Context> contexts, List<Function> functions) {
        SortedMap<String, Context> settled = new TreeMap<>();
        MembersCheck members = new MembersCheck(declarations, findings, types);
        Map<String, List<Function>> byContext = reads(functions);
        for (Context context : contexts) {
            Context other = settled.get(context.name());
            if (other == null) {
                List<Function> reads = byContext.getOrDefault(context.name(), List.of());
                settled.put(context.name(), settled(context, reads));
                members.check(context, reads);
            } else {
                findings.add(ProblemCode.CONTEXT_TWICE, context.className(), context.name(), other.className());
            }
        }
        for (Function function : functions) {
            ownEntries(function, settled);
        }
        return settled;
    }

    private static Map<String, List<Function>> reads(List<Function> functions) {
        Map<String, List<Function>> byContext = new HashMap<>();
        for (Function function : functions) {
            if (function.kind() == Function.Kind.READ && function.context().isPresent()) {
                String context = function.context().get();
                List<Function> known = byContext.get(context);
                if (known == null) {
                    known = new ArrayList<>();
                    byContext.put(context, known);
                }
                known.add(function);
            }
        }
        return byContext;
    }

    private Context settled(Context context, List<Function> reads) {
        Optional<Function> asking = reads.stream().filter(Function::takesCaller).findFirst();
        boolean personal = asking.isPresent() || !context.access().open();
        Per per = declarations
                .find(context.className())
                .flatMap(c -> c.annotations().find(Words.CACHED))
                .flatMap(CachingReader::declaredPer)
                .orElse(personal ? Per.CALLER : Per.EVERYONE);
        if (per == Per.EVERYONE && asking.isPresent()) {
            findings.add(ProblemCode.EVERYONE_ASKS_CALLER, context.className(), MembersCheck.place(asking.get()));
        }
        Caching caching = context.caching();
        return new Context(
                context.name(),
                context.className(),
                context.shared(),
                context.access(),
                new Caching(per, caching.never(), caching.maxAge(), caching.edge()),
                context.revision(),
                context.staleWith(),
                context.doc());
    }

    private void ownEntries(Function function, Map<String, Context> settled) {
        for (Affects affects : function.affects()) {
            if (affects instanceof Affects.OfContext of && of.own()) {
                Context context = settled.get(of.context());
                if (context != null && context.caching().per() != Per.CALLER) {
                    findings.add(ProblemCode.OWN_OF_EVERYONE, MembersCheck.place(function), context.name());
                }
            }
        }
    }
}
