// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.contract.json.Json;
import io.mizan.contract.value.InvalidValues;
import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Admission;
import io.mizan.impl.dispatch.Fetches;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemCodes;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundContext;
import io.mizan.impl.registry.BoundContext.Instance;
import io.mizan.impl.registry.RefusedByRecord;
import io.mizan.impl.registry.Registry;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the instances that clients say they show, and asks whether they may. */
@Singleton
public class ShownInstances {

    @Inject
    Registry registry;

    @Inject
    Admission admission;

    @Inject
    Fetches fetches;

    /**
     * An instance for the caller of the request under way, who may read it: the same is asked as for a fetch.
     *
     * @param context a wire name
     * @param texts of parameters, all shared ones among them, by wire name
     * @return the instance
     * @throws ProblemException if there is none, or it is not for him
     */
    public Instance admitted(String context, Map<String, List<String>> texts) {
        BoundContext known = registry.context(context)
                .orElseThrow(() -> new ProblemException(
                        ProblemDetails.of(ProblemCodes.NOT_FOUND, "there is no context of this name")));
        try {
            admission.early(known.context().access());
            Instance instance = known.instance(texts);
            fetches.check(instance);
            return instance;
        } catch (Refused refused) {
            throw new ProblemException(Failures.refused(refused).inContext(context));
        } catch (InvalidValues unreadable) {
            throw new ProblemException(Failures.unreadable(unreadable).inContext(context));
        } catch (RefusedByRecord refused) {
            throw new ProblemException(
                    ProblemDetails.of(ProblemCodes.INVALID_PARAMETER, String.valueOf(refused.getMessage()))
                            .inContext(context));
        } catch (Invalid invalid) {
            throw new ProblemException(Failures.invalid(invalid, "/params").inContext(context));
        }
    }

    /**
     * The texts of parameters that stand as in the member {@code params}: values, or canonical text.
     *
     * @param params by wire name
     * @return empty if one of them is no parameter's
     */
    public static Optional<Map<String, List<String>>> texts(Json.Obj params) {
        Map<String, List<String>> texts = new HashMap<>();
        for (Map.Entry<String, Json> param : params.members().entrySet()) {
            List<String> text = texts(param.getValue());
            if (text == null) {
                return Optional.empty();
            }
            texts.put(param.getKey(), text);
        }
        return Optional.of(texts);
    }

    private static @Nullable List<String> texts(Json value) {
        if (value instanceof Json.Str text) {
            return List.of(text.value());
        } else if (value instanceof Json.Num number) {
            return List.of(number.token());
        } else if (value instanceof Json.Bool bool) {
            return List.of(Boolean.toString(bool.value()));
        } else if (value instanceof Json.Arr array) {
            List<String> all = new ArrayList<>();
            for (Json element : array.elements()) {
                List<String> one = element instanceof Json.Arr ? null : texts(element);
                if (one == null) {
                    return null;
                }
                all.addAll(one);
            }
            return all;
        }
        return value instanceof Json.Null ? List.of() : null;
    }
}
