// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.typescript;

import io.mizan.codegen.typescript.Types.Way;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.JsonType;
import java.util.List;
import java.util.Optional;

/** The file of a channel: its parameters, and what goes over it either way. */
final class ChannelFile {

    private final Channel channel;
    private final Types types;

    ChannelFile(Channel channel, Types types) {
        this.channel = channel;
        this.types = types;
    }

    /** The names that a channel takes: of its value and of the type of its parameters. */
    static List<String> names(Channel channel) {
        return List.of(
                Identifiers.camel(channel.name()) + "Channel", Identifiers.pascal(channel.name()) + "ChannelParams");
    }

    String text() {
        Source out = new Source();
        Imports imports = new Imports();
        Shared shared = new Shared(channel.parameters(), names(channel).get(1));
        out.line();
        shared.declare(out, types);
        out.line();
        out.doc("", channel.doc());
        out.line("export const " + names(channel).get(0) + ": " + imports.kernel("Channel") + "<" + shared.name() + ", "
                + message(channel.in(), Way.IN) + ", " + message(channel.out(), Way.OUT)
                + FunctionsFile.codes(channel.errors()) + "> = {");
        out.line("  channel: " + Source.quoted(channel.name()) + ",");
        out.line("  params: " + shared.texts() + ",");
        out.line("}");
        return imports.before(out.text());
    }

    private String message(Optional<JsonType> type, Way way) {
        return type.map(t -> types.of(t, way, "Types.")).orElse("never");
    }
}
