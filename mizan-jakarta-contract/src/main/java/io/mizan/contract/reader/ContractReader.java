// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Reads annotated classes into a contract, and says everything that is wrong with them. Only what the classes themselves
 * declare counts: methods that they inherit are not reached.
 *
 * <pre>{@code
 * var result = new ContractReader(new ReflectionSource(loader)).read(List.of("com.acme.Owners"));
 * }</pre>
 */
public final class ContractReader {

    private final Declarations declarations;
    private final Findings findings = new Findings();
    private final TypeReader types;
    private final Constraints constraints;
    private final AccessReader access;
    private final ContextReader contexts;
    private final FunctionReader functions;

    /**
     * What was read.
     *
     * @param contract the contract; to be used only if there are no problems
     * @param problems what is wrong, in the order of classes and methods
     */
    public record Result(Contract contract, List<Problem> problems) {}

    /**
     * A reader for one reading.
     *
     * @param declarations finds the classes
     */
    public ContractReader(Declarations declarations) {
        this.declarations = declarations;
        this.types = new TypeReader(declarations, findings);
        this.constraints = new Constraints(declarations);
        ParameterReader parameters = new ParameterReader(types, constraints, findings);
        this.access = new AccessReader(declarations, findings, parameters);
        this.contexts = new ContextReader(declarations, findings, types, parameters, access);
        this.functions = new FunctionReader(declarations, findings, types, parameters, contexts, access);
    }

    /**
     * Reads.
     *
     * @param classNames binary names of the classes that declare functions, or contexts that none of them names
     * @return the contract and its problems
     */
    public Result read(Collection<String> classNames) {
        SortedMap<String, Function> read = new TreeMap<>();
        for (String name : new TreeSet<>(classNames)) {
            declarations.find(name).ifPresent(declaration -> read(declaration, read));
        }
        SortedMap<String, Context> settled = settle(read);
        MembersCheck members = new MembersCheck(findings, types);
        for (Context context : settled.values()) {
            members.check(context, reads(read, context.name()));
        }
        ownEntries(read, settled);
        return new Result(finished(read, settled), findings.all());
    }

    private void read(ClassDeclaration declaration, Map<String, Function> read) {
        if (declaration.annotations().has(Words.CLIENT_CONTEXT)) {
            contexts.find(declaration.name(), declaration.name());
        }
        access.roles(declaration.annotations());
        if (declaration.annotations().has(Words.CLIENT)) {
            findings.add(ProblemCode.CLIENT_ON_TYPE, declaration.name());
        }
        for (MethodDeclaration method : declaration.methods()) {
            if (method.annotations().has(Words.CLIENT) && !method.modifiers().contains(Modifier.BRIDGE)) {
                functions.read(declaration, method).ifPresent(f -> add(f, method, declaration, read));
            }
        }
    }

    private void add(Function function, MethodDeclaration method, ClassDeclaration bean, Map<String, Function> read) {
        String where = FunctionReader.place(bean, method);
        Function other = read.putIfAbsent(function.name(), function);
        if (other != null) {
            findings.add(ProblemCode.FUNCTION_TWICE, where, function.name(), MembersCheck.place(other));
        }
        InputCheck input = new InputCheck(declarations, findings, types.types(), constraints);
        for (int i = 0; i < function.arguments().size(); i++) {
            if (function.arguments().get(i) instanceof Argument.FromClient client) {
                input.check(method.parameters().get(i), client.parameter().type(), where);
            }
        }
    }

    private static List<Function> reads(Map<String, Function> functions, String context) {
        return functions.values().stream()
                .filter(f -> f.kind() == Function.Kind.READ)
                .filter(f -> f.context().filter(context::equals).isPresent())
                .toList();
    }

    /** Gives each context its name's place and settles for whom its answers are good. */
    private SortedMap<String, Context> settle(Map<String, Function> functions) {
        SortedMap<String, Context> settled = new TreeMap<>();
        for (Context context : contexts.all()) {
            Context other = settled.get(context.name());
            if (other != null) {
                findings.add(ProblemCode.CONTEXT_TWICE, context.className(), context.name(), other.className());
                continue;
            }
            settled.put(context.name(), settle(context, reads(functions, context.name())));
        }
        return settled;
    }

    private Context settle(Context context, List<Function> reads) {
        Optional<Function> asking = reads.stream().filter(Function::takesCaller).findFirst();
        Optional<Per> declared = declarations
                .find(context.className())
                .flatMap(c -> c.annotations().find(Words.CACHED))
                .flatMap(CachingReader::declaredPer);
        Per per = CachingReader.settled(
                declared, asking.isPresent() || !context.access().open());
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

    private void ownEntries(Map<String, Function> functions, Map<String, Context> settled) {
        for (Function function : functions.values()) {
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

    private Contract finished(Map<String, Function> functions, Map<String, Context> settled) {
        TypeNames names = new TypeNames(types.types().keySet());
        SortedMap<String, NamedType> named = new TreeMap<>();
        types.types().values().forEach(t -> {
            NamedType renamed = names.apply(t);
            named.put(renamed.name(), renamed);
        });
        SortedMap<String, Function> finished = new TreeMap<>();
        functions.forEach((name, f) -> finished.put(name, finished(f, names)));
        SortedMap<String, Context> shown = new TreeMap<>();
        settled.forEach((name, c) -> shown.put(name, finished(c, names)));
        return new Contract(shown, finished, named, access.roles());
    }

    private static Context finished(Context c, TypeNames names) {
        List<Parameter> shared =
                c.shared().stream().map(p -> finished(p, names)).toList();
        return new Context(
                c.name(), c.className(), shared, c.access(), c.caching(), c.revision(), c.staleWith(), c.doc());
    }

    private static Function finished(Function f, TypeNames names) {
        List<Argument> arguments = new ArrayList<>();
        for (Argument argument : f.arguments()) {
            arguments.add(
                    argument instanceof Argument.FromClient client
                            ? new Argument.FromClient(finished(client.parameter(), names))
                            : argument);
        }
        Optional<JsonType> result = f.result().map(names::apply);
        return new Function(
                f.name(),
                f.kind(),
                f.method(),
                f.context(),
                arguments,
                result,
                f.affects(),
                f.access(),
                f.errors(),
                f.websocket(),
                f.view(),
                f.doc());
    }

    private static Parameter finished(Parameter p, TypeNames names) {
        return new Parameter(p.name(), p.javaName(), names.apply(p.type()), p.defaultText(), p.constraints());
    }
}
