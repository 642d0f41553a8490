// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.kdl;

import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.Parameter;
import java.util.List;
import java.util.Optional;

/**
 * Reads channels.
 *
 * @param findings takes what is wrong
 * @param names of channels
 * @param parameters reads theirs
 */
record ChannelElements(FileFindings findings, Names names, ParameterElements parameters) {

    Optional<Channel> channel(Element element) {
        Optional<Said> name = names.wireName(element, "channel");
        List<Parameter> shared = parameters.shared(element, "channel");
        Access access = new AccessElements(findings).access(element, shared);
        Optional<JsonType> in = message(element, "in");
        Optional<JsonType> out = message(element, "out");
        List<ClientErrorType> errors = new ErrorElements(findings).errors(element);
        String doc = ParameterElements.doc(element);
        return name.map(said -> new Channel(said.text(), said.text(), shared, access, in, out, errors, doc));
    }

    private Optional<JsonType> message(Element element, String way) {
        return element.child(way).flatMap(message -> {
            Optional<JsonType> type = message.argument("a type").flatMap(said -> parameters.type(said, List.of()));
            message.end();
            return type;
        });
    }
}
