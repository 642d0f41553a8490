// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType.Ref;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.Choice;
import io.mizan.contract.model.NamedType.EnumType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.UnionType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codecs of named types, each built once for each choice of type arguments. */
final class NamedCodecs {

    private record Key(Ref type, JavaType java) {}

    private final Map<Key, Codec> codecs = new ConcurrentHashMap<>();
    private final Contract contract;
    private final TypeResolver resolver;

    NamedCodecs(Contract contract, TypeResolver resolver) {
        this.contract = contract;
        this.resolver = resolver;
    }

    /** The codec of a reference without variables. */
    Codec codec(Ref ref, JavaType java) {
        NamedType type = named(ref.name());
        Class<?> raw = resolver.load(type.className());
        JavaType known = raw == java.raw() ? java : new JavaType(raw, List.of());
        return codecs.computeIfAbsent(new Key(ref, known), key -> build(type, key));
    }

    private NamedType named(String name) {
        NamedType type = contract.types().get(name);
        if (type == null) {
            throw new IllegalStateException("the contract has no type " + name);
        }
        return type;
    }

    private Codec build(NamedType type, Key key) {
        if (type instanceof EnumType constants) {
            return new EnumCodec(constants, key.java().raw());
        } else if (type instanceof UnionType union) {
            return union(union);
        }
        Substitution substitution =
                Substitution.of(((ObjectType) type).typeParameters(), key.type().arguments());
        return object((ObjectType) type, key.java(), substitution, List.of());
    }

    private Codec union(UnionType union) {
        Map<String, ObjectCodec> byAlias = new LinkedHashMap<>();
        for (Choice choice : union.choices()) {
            ObjectType type = (ObjectType) named(choice.type());
            JavaType java = new JavaType(resolver.load(type.className()), List.of());
            List<Member.Tag> tags = List.of(new Member.Tag(union.key(), choice.alias()));
            byAlias.put(choice.alias(), object(type, java, Substitution.of(type.typeParameters(), List.of()), tags));
        }
        return new UnionCodec(union.key(), byAlias);
    }

    private ObjectCodec object(ObjectType type, JavaType java, Substitution substitution, List<Member.Tag> tags) {
        Shapes.Resolver properties = (property, declared) ->
                resolver.codec(substitution.in(property.type()), JavaType.of(declared, java.variables()));
        String tag = tags.isEmpty() ? "" : tags.get(0).name();
        return new ObjectCodec(java.raw(), tag, () -> Shapes.of(type, java.raw(), tags, properties));
    }
}
