// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.header.EntityTag;
import io.mizan.contract.json.CanonicalJsonWriter;
import io.mizan.contract.model.Caching.Per;
import io.mizan.contract.model.Parameter;
import io.mizan.impl.dispatch.Fetches.Failed;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.request.AskedCaller;
import io.mizan.impl.request.Current;
import io.mizan.spi.ContextCache.Body;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes bodies: runs the functions of a context. */
@Singleton
public class Filling {

    @Inject
    Current current;

    @Inject
    AskedCaller caller;

    @Inject
    Failures failures;

    @Inject
    OwnTransaction transaction;

    /**
     * What a function of a context takes.
     *
     * @param read the function
     * @param instance what is asked for
     * @return as the method takes them
     */
    @Nullable Object[] arguments(BoundFunction read, Instance instance) {
        return read.arguments(values(read, instance), caller);
    }

    /**
     * Makes the body in a transaction of its own, so that it shows one state; where that fails, the functions run again, each as
     * it declares. What is kept is made so: such a transaction can't have begun before the stamp.
     *
     * @param instance what is asked for
     * @return the body
     * @throws Failed if there is none
     */
    Body apart(Instance instance) throws Failed {
        OwnTransaction.Kind kind = transaction.kind(instance.of().reads());
        if (kind == OwnTransaction.Kind.NONE) {
            return fill(instance);
        }
        try {
            return transaction.within(kind, () -> {
                Map<String, byte[]> members = members(instance, this::together);
                return body(members, Map.of());
            });
        } catch (Failed gone) {
            throw gone;
        } catch (Exception again) {
            return fill(instance);
        }
    }

    /**
     * Runs the functions in the order of their names; one that fails does not take its neighbours along.
     *
     * @param instance what is asked for
     * @return the body
     * @throws Failed if there is none
     */
    Body fill(Instance instance) throws Failed {
        Map<String, ProblemDetails> problems = new TreeMap<>();
        Map<String, byte[]> members = members(instance, (name, thrown) -> {
            ProblemDetails problem = failures.of(thrown, name, "/params");
            if (isGone(problem)) {
                throw new Failed(problem);
            }
            problems.put(name, problem);
        });
        if (!problems.isEmpty() && members.isEmpty()) {
            throw new Failed(problems.values().iterator().next());
        }
        return body(members, problems);
    }

    /** What is done about a function that fails. */
    private interface Failing<E extends Exception> {
        void failed(String name, Throwable thrown) throws E;
    }

    /** One that fails has taken the others' transaction along. */
    private void together(String name, Throwable thrown) throws Exception {
        Optional<ProblemDetails> gone = failures.meant(thrown, "/params").filter(Filling::isGone);
        if (gone.isPresent()) {
            throw new Failed(gone.get().inFunction(name));
        }
        throw new Exception(thrown);
    }

    private static boolean isGone(ProblemDetails problem) {
        return problem.status() == 404 || problem.status() == 410;
    }

    private <E extends Exception> Map<String, byte[]> members(Instance instance, Failing<E> failing) throws E {
        Map<String, byte[]> members = new TreeMap<>();
        Per before = current.fill(instance.of().context().caching().per());
        try {
            for (BoundFunction read : instance.of().reads()) {
                String name = read.function().name();
                try {
                    members.put(name, member(read, instance));
                } catch (Exception | Error thrown) {
                    failing.failed(name, thrown);
                }
            }
        } finally {
            current.fill(before);
        }
        return members;
    }

    private byte[] member(BoundFunction read, Instance instance) throws Exception {
        current.admit(read);
        try {
            Object value = read.invoke(arguments(read, instance));
            CanonicalJsonWriter out = new CanonicalJsonWriter();
            if (read.result().isPresent()) {
                read.result().get().write(value, out);
            } else {
                out.nul();
            }
            return out.toBytes();
        } finally {
            current.admit(null);
        }
    }

    private static Body body(Map<String, byte[]> members, Map<String, ProblemDetails> problems) {
        CanonicalJsonWriter out = new CanonicalJsonWriter();
        out.beginObject();
        if (!problems.isEmpty()) {
            out.name("$errors").beginObject();
            problems.forEach((name, problem) -> problem.writeTo(out.name(name)));
            out.endObject();
        }
        members.forEach((name, value) -> out.name(name).raw(value));
        byte[] bytes = out.endObject().toBytes();
        return new Body(bytes, EntityTag.of(bytes), problems.isEmpty());
    }

    private static @Nullable Object[] values(BoundFunction read, Instance instance) {
        List<Parameter> parameters = read.function().parameters();
        @Nullable Object[] values = new Object[parameters.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = instance.values().get(parameters.get(i).name());
        }
        return values;
    }
}
