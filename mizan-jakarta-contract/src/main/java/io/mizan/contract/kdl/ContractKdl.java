// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import io.mizan.contract.model.TypeClosure;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.kdl.KdlDocument;
import io.mizan.kdl.KdlNode;
import io.mizan.kdl.KdlReader;
import io.mizan.kdl.KdlSource;
import io.mizan.kdl.KdlWriter;
import io.mizan.kdl.MalformedKdl;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * A contract as {@code mizan.kdl}: what a client has to know, and nothing of the language that it was declared in. Made to
 * be committed and to be read in a diff: the same contract gives the same bytes, in any locale and time zone.
 *
 * <pre>{@code
 * context "owner" per="everyone" {
 *     param "owner_id" type="long"
 *     read "owner_detail" group="Owners" {
 *         result "OwnerDetail"
 *     }
 * }
 * }</pre>
 *
 * <p>Functions that are internal and views are in no contract; types are in it where something that is in it speaks of
 * them. The form is described in {@code docs/reference/contract.md}.
 */
public final class ContractKdl {

    static final int VERSION = 1;

    private static final Contract EMPTY =
            new Contract(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeSet<>());

    private ContractKdl() {}

    /**
     * The whole document.
     *
     * @param contract what is offered
     * @return its text, to be written as UTF-8
     */
    public static String write(Contract contract) {
        Nodes nodes = new Nodes(TypeText.ON_THE_WIRE);
        ContextNodes contexts = new ContextNodes(contract, nodes);
        FunctionNodes functions = new FunctionNodes(nodes);
        ChannelNodes channels = new ChannelNodes(nodes);
        TypeNodes types = new TypeNodes(nodes);
        List<KdlNode> document = new ArrayList<>();
        document.add(KdlNode.of("contract").with("version", VERSION));
        contract.contexts().values().forEach(context -> document.add(contexts.context(context)));
        contract.calls().forEach(call -> document.add(functions.call(call)));
        contract.channels().values().forEach(channel -> document.add(channels.channel(channel)));
        TypeClosure.of(contract, exported(contract)).values().forEach(type -> document.add(types.type(type)));
        return KdlWriter.reviewable(new KdlDocument(document));
    }

    /**
     * What was read.
     *
     * @param contract the contract; to be used only if there are no problems
     * @param problems what is wrong, each with line and column, in the order of the file
     */
    public record Result(Contract contract, List<Problem> problems) {
        /** Copies. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads a document, whoever wrote it, in any order and spelling that the language allows. What was read and is written
     * again is the same document in the form of {@link #write}.
     *
     * @param text what a {@code mizan.kdl} holds
     * @return the contract with nothing of Java in it, and everything that is wrong
     */
    public static Result read(String text) {
        return read(() -> KdlReader.read(text));
    }

    /**
     * Reads a file's content, as {@link #read(String)} does.
     *
     * @param utf8 what a {@code mizan.kdl} holds
     * @return the contract with nothing of Java in it, and everything that is wrong
     */
    public static Result read(byte[] utf8) {
        return read(() -> KdlReader.read(utf8));
    }

    private static Result read(Supplier<KdlSource> source) {
        try {
            FileReading reading = new FileReading(source.get());
            Contract contract = reading.contract();
            return new Result(contract, reading.problems());
        } catch (MalformedKdl malformed) {
            Problem problem =
                    Problem.of(ProblemCode.FILE_MALFORMED, malformed.at().toString(), malformed.problem());
            return new Result(EMPTY, List.of(problem));
        }
    }

    /** The types at the edge of the contract. */
    private static List<JsonType> exported(Contract contract) {
        List<JsonType> types = new ArrayList<>();
        contract.contexts().values().forEach(context -> {
            context.shared().stream().map(Parameter::type).forEach(types::add);
            contract.reads(context.name()).forEach(read -> types.addAll(typesOf(read)));
        });
        contract.calls().forEach(call -> types.addAll(typesOf(call)));
        contract.channels().values().forEach(channel -> types.addAll(channel.types()));
        return types;
    }

    /** The types of what a function takes and gives. */
    static List<JsonType> typesOf(Function function) {
        List<JsonType> types = new ArrayList<>(
                function.parameters().stream().map(Parameter::type).toList());
        function.result().ifPresent(types::add);
        return types;
    }
}
