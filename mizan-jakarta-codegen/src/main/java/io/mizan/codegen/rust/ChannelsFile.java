// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.codegen.rust.ArgsText.Arg;
import io.mizan.codegen.rust.Types.Way;
import io.mizan.codegen.target.Spelling;
import io.mizan.codegen.target.Taken;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The module of the channels: which instance is meant, what goes over it, and how that fails. */
final class ChannelsFile {

    private final Contract contract;
    private final Types types;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> errors = new HashMap<>();
    private final Source out = Source.file("The channels.");

    ChannelsFile(Contract contract, Types types) {
        this.contract = contract;
        this.types = types;
        Taken taken = new Taken(Names.TYPES);
        contract.channels().keySet().forEach(name -> names.put(name, taken.name(Spelling.pascal(name))));
        contract.channels().keySet().forEach(name -> errors.put(name, taken.name(name(name) + "Error")));
    }

    /** The type that stands for a channel. */
    String name(String channel) {
        return names.getOrDefault(channel, channel);
    }

    String text() {
        out.line();
        out.line("use std::collections::HashMap;");
        out.line("use std::fmt::{self, Display, Formatter};");
        out.line();
        out.line("use serde_json::{Map, Number, Value};");
        out.line();
        out.line("use super::runtime::exchange::Params;");
        out.line("use super::runtime::live;");
        out.line("use super::runtime::problem::{Error, Problem};");
        out.line("use super::runtime::values::*;");
        out.line("use super::types;");
        contract.channels().values().forEach(this::channel);
        return out.text();
    }

    private void channel(Channel channel) {
        String name = name(channel.name());
        List<Arg> args =
                channel.parameters().stream().map(its -> new Arg(its, true)).toList();
        ArgsText struct = new ArgsText(types, out);
        String error = errors.getOrDefault(channel.name(), name);
        out.line();
        out.doc("", channel.doc());
        struct.struct(name, args, false);
        out.line();
        out.line("impl live::Channel for " + name + " {");
        out.line("    const CHANNEL: &'static str = " + Source.quoted(channel.name()) + ";");
        out.line("    type In = " + message(channel.in(), Way.IN) + ";");
        out.line("    type Out = " + message(channel.out(), Way.OUT) + ";");
        out.line("    type Error = " + (channel.errors().isEmpty() ? "Error" : error) + ";");
        out.line();
        struct.params(args);
        out.line("}");
        if (!channel.errors().isEmpty()) {
            new ErrorText(error, out).write(channel.name(), channel.errors());
        }
    }

    private String message(Optional<JsonType> type, Way way) {
        return type.map(its -> types.of(its, way, "types::")).orElse("live::Never");
    }
}
