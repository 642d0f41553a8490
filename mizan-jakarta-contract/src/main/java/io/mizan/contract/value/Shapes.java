// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.value;

import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.text.Utf16;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds out how the objects of one type are written and read. */
final class Shapes {

    /** The codec of a property, given the type that it is declared with. */
    interface Resolver {
        Codec codec(Property property, Type declared);
    }

    private final List<Member> members = new ArrayList<>();
    private final Map<String, Slot> slots = new LinkedHashMap<>();
    private final ObjectType contract;
    private final Class<?> type;
    private final Resolver resolver;

    private Shapes(ObjectType contract, Class<?> type, Resolver resolver) {
        this.contract = contract;
        this.type = type;
        this.resolver = resolver;
    }

    static ObjectShape of(ObjectType contract, Class<?> type, List<Member.Tag> tags, Resolver resolver) {
        Shapes shapes = new Shapes(contract, type, resolver);
        shapes.members.addAll(tags);
        ObjectShape shape = contract.form() == ObjectType.Form.RECORD ? shapes.ofRecord() : shapes.ofBean();
        shapes.members.sort(Comparator.comparing(Member::name, Utf16.CODE_POINT_ORDER));
        return shape;
    }

    private ObjectShape ofRecord() {
        RecordComponent[] components = type.getRecordComponents();
        for (Property property : contract.properties()) {
            int index = indexOf(property, components);
            RecordComponent component = components[index];
            Codec codec = resolver.codec(property, component.getGenericType());
            addMember(property, Handles.getter(component.getAccessor()), codec);
            slots.put(property.name(), new Slot(property.name(), index, codec));
        }
        if (slots.size() != components.length) {
            throw new IllegalStateException("the contract does not know all components of " + type.getName());
        }
        Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        return new ObjectShape(members, slots, new Maker.OfRecord(Handles.constructor(type, types)));
    }

    private int indexOf(Property property, RecordComponent[] components) {
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(property.javaName())) {
                return i;
            }
        }
        throw new IllegalStateException(type.getName() + " has no component " + property.javaName());
    }

    private ObjectShape ofBean() {
        BeanAccess access = new BeanAccess(type);
        List<MethodHandle> setters = new ArrayList<>();
        for (Property property : contract.properties()) {
            Codec codec = resolver.codec(property, access.type(property));
            if (property.readable()) {
                addMember(property, access.getter(property), codec);
            }
            if (property.writable()) {
                slots.put(property.name(), new Slot(property.name(), setters.size(), codec));
                setters.add(access.setter(property));
            }
        }
        return new ObjectShape(members, slots, new Maker.OfBean(access.constructor(), setters));
    }

    /** A union's tag is written in place of a property of that name. */
    private void addMember(Property property, MethodHandle getter, Codec codec) {
        if (members.stream().noneMatch(m -> m.name().equals(property.name()))) {
            members.add(new Member.Property(property.name(), getter, codec));
        }
    }
}
