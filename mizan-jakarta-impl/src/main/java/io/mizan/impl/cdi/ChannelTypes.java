// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.Channel;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/**
 * What a channel's class has put for the variables of {@link Channel}.
 *
 * @param params its parameters
 * @param in what members send
 * @param out what they are sent
 */
public record ChannelTypes(Type params, Type in, Type out) {

    /** The types of a class; the reader of the contract has made sure that it says them. */
    static ChannelTypes of(Class<?> type, BeanManager manager) {
        return manager.createAnnotatedType(type).getTypeClosure().stream()
                .filter(ParameterizedType.class::isInstance)
                .map(ParameterizedType.class::cast)
                .filter(parameterized -> parameterized.getRawType() == Channel.class)
                .map(ParameterizedType::getActualTypeArguments)
                .map(all -> new ChannelTypes(all[0], all[1], all[2]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no channel: " + type));
    }

    /** Whether somebody who asks for {@code Channels<P, O>} means this channel. */
    boolean areMeant(List<Type> asked) {
        return same(params, asked.get(0)) && same(out, asked.get(1));
    }

    /** Each implementation of CDI has types of its own. */
    private static boolean same(Type one, Type other) {
        if (one instanceof ParameterizedType a && other instanceof ParameterizedType b) {
            Type[] of = a.getActualTypeArguments();
            Type[] with = b.getActualTypeArguments();
            return same(a.getRawType(), b.getRawType())
                    && of.length == with.length
                    && Arrays.equals(of, with, (x, y) -> same(x, y) ? 0 : 1);
        }
        return one.equals(other);
    }
}
