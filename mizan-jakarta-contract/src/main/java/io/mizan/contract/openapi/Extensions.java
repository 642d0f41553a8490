// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.openapi;

import io.mizan.contract.declared.TypeUse;
import io.mizan.contract.json.Json;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Affects;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.ClientErrorType;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Parameter;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What OpenAPI has no words for: {@code x-mizan-contexts}, {@code x-mizan-functions} and {@code x-mizan-channels}. */
final class Extensions {

    private Extensions() {}

    static Json.Obj contexts(Contract contract) {
        Members contexts = new Members();
        contract.contexts().forEach((name, context) -> contexts.with(name, context(contract, context)));
        return contexts.build();
    }

    private static Json.Obj context(Contract contract, Context context) {
        return new Members()
                .with("params", names(context.shared()))
                .with(
                        "functions",
                        Members.texts(contract.reads(context.name()).stream()
                                .map(Function::name)
                                .toList()))
                .with("per", context.caching().per().name().toLowerCase(Locale.ROOT))
                .flagged("never", context.caching().never())
                .withAny("max-age", context.caching().maxAge().map(Duration::toString))
                .withAny("edge", context.caching().edge().map(Duration::toString))
                .unlessBlank("rev", context.revision())
                .unlessEmpty(
                        "stale-with",
                        Members.texts(context.staleWith().stream().sorted().toList()))
                .withAll(access(context.access()))
                .build();
    }

    private static Json.Arr names(List<Parameter> parameters) {
        return Members.texts(parameters.stream().map(Parameter::name).toList());
    }

    static Json.Obj functions(List<Function> exported) {
        Members functions = new Members();
        exported.forEach(function -> functions.with(function.name(), function(function)));
        return functions.build();
    }

    private static Json.Obj function(Function function) {
        return new Members()
                .with("kind", function.kind().name().toLowerCase(Locale.ROOT))
                .withAny("context", function.context())
                .with("group", function.group())
                .with("params", names(function.parameters()))
                .flagged("websocket", function.websocket())
                .withAll(access(function.access()))
                .unlessEmpty(
                        "affects",
                        Members.array(function.affects().stream()
                                .map(affects -> affects(affects, function))
                                .toList()))
                .unlessEmpty("errors", errors(function.errors()))
                .build();
    }

    static Json.Obj channels(Contract contract, Schemas schemas) {
        Members channels = new Members();
        contract.channels().forEach((name, channel) -> channels.with(name, channel(channel, schemas)));
        return channels.build();
    }

    private static Json.Obj channel(Channel channel, Schemas schemas) {
        Members parameters = new Members();
        channel.parameters().forEach(p -> parameters.with(p.name(), schemas.of(p.type())));
        Members members = new Members().with("params", parameters.build());
        channel.in().ifPresent(type -> members.with("in", schemas.of(type)));
        channel.out().ifPresent(type -> members.with("out", schemas.of(type)));
        return members.withAll(access(channel.access()))
                .unlessEmpty("errors", errors(channel.errors()))
                .build();
    }

    private static Json.Obj access(Access access) {
        Members members = new Members().flagged("nobody", access.roles() instanceof Access.Roles.Nobody);
        if (access.roles() instanceof Access.Roles.AnyOf any) {
            members.with("roles", Members.texts(any.names().stream().sorted().toList()));
        }
        return members.unlessEmpty(
                        "guards",
                        Members.texts(access.guards().stream()
                                .map(guard -> TypeUse.simpleName(guard.className()))
                                .toList()))
                .build();
    }

    private static Json.Obj affects(Affects affects, Function function) {
        if (!(affects instanceof Affects.OfContext context)) {
            return Members.of("context", "*").build();
        }
        List<Json.Obj> scope = context.narrowed().stream()
                .map(narrowed -> Members.of("component", narrowed.component())
                        .with("param", function.parameterAt(narrowed.argument()).name())
                        .flagged("each", narrowed.many())
                        .build())
                .toList();
        return Members.of("context", context.context())
                .flagged("own", context.own())
                .unlessEmpty("scope", Members.array(scope))
                .build();
    }

    private static Json.Arr errors(List<ClientErrorType> errors) {
        return Members.array(errors.stream()
                .sorted(Comparator.comparing(ClientErrorType::code).thenComparing(ClientErrorType::status))
                .map(error -> Members.of("code", error.code())
                        .with("status", error.status())
                        .build())
                .distinct()
                .toList());
    }
}
