// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import io.mizan.codegen.python.Types.Way;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import java.util.List;
import java.util.stream.Collectors;

/** The module that says how everything is written on the wire. */
final class WireFile {

    private final Contract contract;
    private final Types types;
    private final ContextNames names;
    private final Codecs codecs;
    private final Source out = new Source();

    WireFile(Contract contract, Types types, ContextNames names) {
        this.contract = contract;
        this.types = types;
        this.names = names;
        codecs = new Codecs(types);
    }

    String text(String hash) {
        out.line();
        out.line("from typing import TypeVar");
        out.line();
        out.line("from . import contexts, types");
        out.line("from .runtime import codec as c");
        out.line("from .runtime.client import Call, Context, Param");
        if (!contract.channels().isEmpty()) {
            out.line("from .runtime.live import NEVER, Channel");
        }
        out.line();
        out.line("CONTRACT = " + Source.quoted(hash));
        types.variables().values().forEach(name -> out.line(name + " = TypeVar(\"" + name + "\")"));
        contract.types().values().forEach(type -> declare(type, Way.OUT));
        contract.types().values().stream()
                .filter(type -> types.inputs().contains(type.name()))
                .forEach(type -> declare(type, Way.IN));
        contract.contexts().values().forEach(this::context);
        contract.calls().forEach(this::call);
        contract.channels().values().forEach(this::channel);
        return new Imports().head("How everything is written on the wire.") + out.text();
    }

    private void declare(NamedType type, Way way) {
        if (type instanceof NamedType.EnumType constants) {
            out.line(declared(type, way, "Scalar") + "c.constants("
                    + constants.constants().stream().map(Source::quoted).collect(Collectors.joining(", ")) + ")");
        } else if (type instanceof NamedType.UnionType union) {
            out.line(declared(type, way, "Codec") + "c.union(");
            out.line("    " + Source.quoted(union.key()) + ",");
            out.line("    lambda: {");
            union.choices()
                    .forEach(choice -> out.line("        " + Source.quoted(choice.alias()) + ": (types."
                            + types.name(choice.type(), way) + ", " + codecs.named(choice.type(), way) + "),"));
            out.line("    },");
            out.line(")");
        } else if (type instanceof NamedType.ObjectType object) {
            object(object, types.name(type.name(), way), way);
        }
    }

    private String declared(NamedType type, Way way, String kind) {
        return codecs.named(type.name(), way) + ": c." + kind + "[types." + types.name(type.name(), way) + "] = ";
    }

    private void object(NamedType.ObjectType object, String name, Way way) {
        List<String> variables = object.typeParameters();
        if (variables.isEmpty()) {
            out.line(declared(object, way, "Codec") + "c.record(");
            fields(object, "types." + name, way, "");
            return;
        }
        String generic =
                "types." + name + variables.stream().map(types::variable).collect(Collectors.joining(", ", "[", "]"));
        out.line("\n");
        out.line("def " + codecs.named(object.name(), way)
                + variables.stream()
                        .map(variable -> codecs.variable(variable) + ": c.Codec[" + types.variable(variable) + "]")
                        .collect(Collectors.joining(", ", "(", ")"))
                + " -> c.Codec[" + generic + "]:");
        out.line("    return c.record(");
        fields(object, generic, way, "    ");
        out.line("\n");
    }

    private void fields(NamedType.ObjectType object, String of, Way way, String indent) {
        out.line(indent + "    " + of + ",");
        out.line(indent + "    lambda: (");
        Attributes.of(object, way)
                .forEach((property, name) ->
                        out.line(indent + "        " + field(property.name(), name, property.type(), way)));
        out.line(indent + "    ),");
        out.line(indent + ")");
    }

    private String field(String wire, String attribute, JsonType type, Way way) {
        return "c.Field(" + Source.quoted(wire) + ", " + Source.quoted(attribute) + ", " + codecs.of(type, way) + "),";
    }

    private void context(Context context) {
        List<Function> reads = contract.reads(context.name());
        out.line("context_" + context.name() + " = Context(");
        out.line("    " + Source.quoted(context.name()) + ",");
        out.line("    contexts." + names.type(context.name()) + ",");
        out.line("    (");
        Parameters.of(context, reads).forEach(parameter -> out.line("        " + codecs.param(parameter) + ","));
        out.line("    ),");
        out.line("    (");
        reads.forEach(read -> out.line("        c.Field(" + Source.quoted(read.name()) + ", "
                + Source.quoted(names.member(read.name())) + ", " + result(read) + "),"));
        out.line("    ),");
        out.line(")");
    }

    private void call(Function call) {
        out.line("call_" + call.name() + " = Call(");
        out.line("    " + Source.quoted(call.name()) + ",");
        out.line("    {");
        call.parameters()
                .forEach(parameter -> out.line("        " + Source.quoted(parameter.name()) + ": "
                        + codecs.of(parameter.type().present(), Way.IN) + ","));
        out.line("    },");
        out.line("    " + result(call) + ",");
        out.line(")");
    }

    private void channel(Channel channel) {
        out.line("channel_" + channel.name() + " = Channel(");
        out.line("    " + Source.quoted(channel.name()) + ",");
        out.line("    (");
        channel.parameters().forEach(parameter -> out.line("        " + codecs.param(parameter) + ","));
        out.line("    ),");
        out.line("    " + channel.in().map(type -> codecs.of(type, Way.IN)).orElse("NEVER") + ",");
        out.line("    " + channel.out().map(type -> codecs.of(type, Way.OUT)).orElse("NEVER") + ",");
        out.line(")");
    }

    private String result(Function function) {
        return function.result().map(type -> codecs.of(type, Way.OUT)).orElse("c.NOTHING");
    }
}
