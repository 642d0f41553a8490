// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.reader;

import io.mizan.contract.declared.Annotations;
import io.mizan.contract.declared.ClassDeclaration;
import io.mizan.contract.declared.Declarations;
import io.mizan.contract.declared.MethodDeclaration;
import io.mizan.contract.declared.Modifier;
import io.mizan.contract.declared.ParameterDeclaration;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.Argument;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
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
    private final AccessReader access;
    private final ContextReader contexts;
    private final FunctionReader functions;
    private final ChannelReader channels;
    private final MadeCheck made;
    private final ValidCheck valid;
    private final IdentityHashMap<Annotations, Optional<Marked>> marked = new IdentityHashMap<>();
    /** Parameters that were checked without a problem: a source that has one object for equal ones has them checked once */
    private final IdentityHashMap<ParameterDeclaration, Boolean> flawless = new IdentityHashMap<>();

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
        Constraints constraints = new Constraints(declarations);
        this.types = new TypeReader(declarations, findings, constraints);
        ParameterReader parameters = new ParameterReader(types, constraints, findings);
        this.access = new AccessReader(declarations, findings, parameters);
        SharedReader shared = new SharedReader(types, parameters, findings);
        this.contexts = new ContextReader(declarations, findings, shared, access);
        this.functions = new FunctionReader(declarations, findings, types, parameters, contexts, access);
        this.made = new MadeCheck(declarations, findings, types.types());
        this.valid = new ValidCheck(declarations, findings, types.types(), constraints);
        this.channels = new ChannelReader(declarations, findings, types, shared, access, made, valid);
    }

    /**
     * Reads.
     *
     * @param classNames binary names of the channels, and the classes that declare functions, or contexts that none of them names
     * @return the contract and its problems
     */
    public Result read(Collection<String> classNames) {
        List<Function> all = new ArrayList<>();
        for (String name : new TreeSet<>(classNames)) {
            Optional<ClassDeclaration> declaration = declarations.find(name);
            if (declaration.isPresent()) {
                read(declaration.get(), all);
            } else {
                String why = declarations.defect(name).orElse("there is no such class");
                findings.add(ProblemCode.CLASS_UNREADABLE, name, why);
            }
        }
        SortedMap<String, Function> byName = byName(all);
        SortedMap<String, Context> settled = new Settling(declarations, findings, types).settled(contexts.all(), all);
        new UnionCheck(declarations, findings, types.types()).check();
        return new Result(contract(byName, settled), findings.all());
    }

    private void read(ClassDeclaration declaration, List<Function> all) {
        if (declaration.annotations().has(Words.CLIENT_CONTEXT)) {
            contexts.find(declaration.name(), declaration.name());
        }
        access.note(declaration.annotations());
        declaration.annotations().find(Words.CLIENT_CHANNEL).ifPresent(a -> channels.read(declaration, a));
        if (declaration.annotations().has(Words.CLIENT)) {
            findings.add(ProblemCode.CLIENT_ON_TYPE, declaration.name());
        }
        for (MethodDeclaration method : declaration.methods()) {
            Optional<Marked> client = marked.computeIfAbsent(method.annotations(), Marked::of);
            if (client.isPresent() && !method.modifiers().contains(Modifier.BRIDGE)) {
                Site site = new Site(declaration, method, client.get());
                Optional<Function> function = functions.read(site);
                if (function.isPresent()) {
                    all.add(function.get());
                    input(function.get(), site);
                }
            }
        }
    }

    private void input(Function function, Site site) {
        boolean ours = function.kind() == Function.Kind.CALL || function.kind() == Function.Kind.READ;
        for (int i = 0; ours && i < function.arguments().size(); i++) {
            ParameterDeclaration declared = site.method().parameters().get(i);
            if (function.arguments().get(i) instanceof Argument.FromClient client && !flawless.containsKey(declared)) {
                int problems = findings.said();
                made.check(client.parameter().type(), client.parameter().javaName(), site.where());
                valid.check(declared, site.where());
                if (findings.said() == problems) {
                    flawless.put(declared, true);
                }
            }
        }
    }

    private SortedMap<String, Function> byName(List<Function> all) {
        SortedMap<String, Function> byName = new TreeMap<>();
        for (Function function : all) {
            Function other = byName.putIfAbsent(function.name(), function);
            if (other != null) {
                findings.add(
                        ProblemCode.FUNCTION_TWICE,
                        MembersCheck.place(function),
                        function.name(),
                        MembersCheck.place(other));
            }
        }
        return byName;
    }

    private Contract contract(SortedMap<String, Function> functions, SortedMap<String, Context> contexts) {
        Renaming renaming = new Renaming(new TypeNames(types.types().keySet()));
        SortedMap<String, NamedType> named = new TreeMap<>();
        for (NamedType type : types.types().values()) {
            NamedType renamed = renaming.of(type);
            named.put(renamed.name(), renamed);
        }
        functions.replaceAll((name, f) -> renaming.of(f));
        contexts.replaceAll((name, c) -> renaming.of(c));
        SortedMap<String, Channel> joined = channels.byName();
        joined.replaceAll((name, c) -> renaming.of(c));
        return new Contract(contexts, functions, named, access.roles(), joined);
    }
}
