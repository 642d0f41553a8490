// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.Channels;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which channel is meant where {@link Channels} is injected. */
final class ChannelPoints {

    private final List<InjectionPoint> points = new ArrayList<>();
    private final SortedMap<String, ChannelTypes> channels = new TreeMap<>();

    /** Looks at an injection point of the application. */
    void found(InjectionPoint point) {
        if (Injected.type(point) instanceof ParameterizedType type && type.getRawType() == Channels.class) {
            points.add(point);
        }
    }

    /** Knows a channel from now on. */
    void declared(String className, ChannelTypes types) {
        channels.put(className, types);
    }

    /** The types of a channel's class. */
    ChannelTypes types(String className) {
        ChannelTypes types = channels.get(className);
        if (types == null) {
            throw new IllegalStateException("no channel: " + className);
        }
        return types;
    }

    /** The classes of the channels that are meant: one, if all is well. */
    List<String> meant(InjectionPoint point) {
        ParameterizedType type = (ParameterizedType) Injected.type(point);
        List<Type> asked = List.of(type.getActualTypeArguments());
        return channels.entrySet().stream()
                .filter(channel -> channel.getValue().areMeant(asked))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Where it can't be said which channel is meant. */
    Collection<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        for (InjectionPoint point : points) {
            List<String> meant = meant(point);
            String where = point.getMember().getDeclaringClass().getName() + "."
                    + point.getMember().getName();
            String asked = Injected.type(point).getTypeName().replaceFirst("^io\\.mizan\\.", "");
            if (meant.isEmpty()) {
                problems.add(Problem.of(ProblemCode.CHANNEL_UNKNOWN, where, asked));
            } else if (meant.size() > 1) {
                problems.add(Problem.of(ProblemCode.CHANNEL_AMBIGUOUS, where, asked, String.join(", ", meant)));
            }
        }
        return problems;
    }

    void forget() {
        points.clear();
        channels.clear();
    }
}
