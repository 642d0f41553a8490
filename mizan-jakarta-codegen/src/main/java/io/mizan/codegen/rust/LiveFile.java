// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.rust;

import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Parameter;
import java.util.stream.Collectors;

/** The module of what is told unasked: a method that watches each context, and one that joins each channel. */
final class LiveFile {

    private final Contract contract;
    private final FunctionNames names;
    private final ChannelsFile channels;
    private final Source out = Source.file("What others change, and channels.");
    private boolean begun;

    LiveFile(Contract contract, FunctionNames names, ChannelsFile channels) {
        this.contract = contract;
        this.names = names;
        this.channels = channels;
    }

    String text() {
        out.line();
        out.line("use super::runtime::live::{join, watch};");
        out.line("use super::runtime::problem::Error;");
        out.line("use super::{args, channels, contexts};");
        out.line();
        out.line("pub use super::runtime::live::{Channel, Live, Never, Room, Status, Told, Watch};");
        out.line();
        out.line("/// What the application offers.");
        out.line("impl Live {");
        contract.contexts().values().forEach(this::watch);
        contract.channels().values().forEach(this::join);
        out.line("}");
        return out.text();
    }

    private void watch(Context context) {
        String type = names.contextType(context.name());
        boolean asked = names.isAsked(contract, context);
        String shared = context.shared().stream()
                .map(Parameter::name)
                .map(Source::quoted)
                .collect(Collectors.joining(", "));
        separate();
        out.doc("    ", context.doc());
        out.line("    pub fn watch_" + context.name() + "(&self" + (asked ? ", args: args::" + type : "")
                + ") -> Result<Watch<args::" + type + ", contexts::" + type + ">, Error> {");
        out.line("        watch(self, " + (asked ? "args" : "args::" + type + " {}") + ", &[" + shared + "])");
        out.line("    }");
    }

    private void join(Channel channel) {
        String type = "channels::" + channels.name(channel.name());
        boolean told = !channel.parameters().isEmpty();
        separate();
        out.doc("    ", channel.doc());
        if (!channel.errors().isEmpty()) {
            if (!channel.doc().isEmpty()) {
                out.line("    ///");
            }
            out.line("    " + ErrorText.fails(channel.errors()));
        }
        out.line("    pub fn join_" + channel.name() + "(&self" + (told ? ", channel: " + type : "")
                + ") -> Result<Room<" + type + ">, Error> {");
        out.line("        join(self, " + (told ? "channel" : type + " {}") + ")");
        out.line("    }");
    }

    private void separate() {
        if (begun) {
            out.line();
        }
        begun = true;
    }
}
