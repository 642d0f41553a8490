// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.contract.model.Contract;
import io.mizan.contract.model.JsonType;
import io.mizan.contract.model.NamedType;
import io.mizan.contract.model.NamedType.ObjectType;
import io.mizan.contract.model.NamedType.Property;
import io.mizan.contract.model.Parameter;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.Invalid.Violation;
import io.mizan.impl.registry.BeanReference;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.request.Current;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Path;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.MethodDescriptor;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Jakarta Validation in the caller's language and before the transaction; the container's own validation comes later and
 * finds nothing.
 */
@Singleton
public class Validation {

    private static final Comparator<Violation> ORDER = Comparator.comparing((Violation v) -> String.join("/", v.path()))
            .thenComparing(Violation::code)
            .thenComparing(Violation::message);

    @Inject
    Instance<ValidatorFactory> factories;

    @Inject
    Current current;

    @Inject
    Registry registry;

    private final Map<Method, Boolean> constrained = new ConcurrentHashMap<>();
    private @Nullable Validator validator;

    @PostConstruct
    void start() {
        ValidatorFactory factory = factories.isResolvable()
                ? factories.get()
                : jakarta.validation.Validation.buildDefaultValidatorFactory();
        MessageInterpolator own = factory.getMessageInterpolator();
        validator = factory.usingContext()
                .messageInterpolator(new CallersLanguage(own))
                .getValidator();
    }

    /** Texts in the language of the request under way. */
    private final class CallersLanguage implements MessageInterpolator {
        private final MessageInterpolator own;

        CallersLanguage(MessageInterpolator own) {
            this.own = own;
        }

        @Override
        public String interpolate(String template, Context context) {
            Locale locale = current.locale();
            return locale.equals(Locale.ROOT)
                    ? own.interpolate(template, context, Locale.ENGLISH)
                    : own.interpolate(template, context, locale);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return own.interpolate(template, context, locale);
        }
    }

    /** Whether arguments of a method can be wrong. */
    boolean isConstrained(BoundFunction function) {
        Validator made = validator;
        return made != null && constrained.computeIfAbsent(function.method(), m -> isConstrained(made, m));
    }

    /**
     * Checks the arguments of a method.
     *
     * @param function whose method is called
     * @param bean what it is called on; null: the function's own bean
     * @param arguments as the method takes them
     * @throws Invalid if a constraint says no
     */
    void check(BoundFunction function, @Nullable Object bean, @Nullable Object[] arguments) throws Invalid {
        Validator made = validator;
        Method method = function.method();
        if (made == null || !isConstrained(function)) {
            return;
        }
        if (bean != null) {
            throwIfAny(made.forExecutables().validateParameters(bean, method, arguments), function);
            return;
        }
        try (BeanReference.Lease lease = function.lease()) {
            throwIfAny(made.forExecutables().validateParameters(lease.instance(), method, arguments), function);
        }
    }

    /**
     * Checks what a member of a channel has sent.
     *
     * @param message as it was read
     * @param type what the contract says of it
     * @throws Invalid if a constraint says no
     */
    public void message(@Nullable Object message, JsonType type) throws Invalid {
        Validator made = validator;
        if (made == null) {
            return;
        }
        Set<ConstraintViolation<Sent>> violations = made.validate(new Sent(message));
        if (!violations.isEmpty()) {
            Root root = new Root(List.of(), Optional.of(type));
            throw told(violations, node -> Optional.of(root));
        }
    }

    /** Validation goes into what stands in a property, be it a list or a map, too. */
    private record Sent(@Valid @Nullable Object message) {}

    private static boolean isConstrained(Validator validator, Method method) {
        MethodDescriptor descriptor = validator
                .getConstraintsForClass(method.getDeclaringClass())
                .getConstraintsForMethod(method.getName(), method.getParameterTypes());
        return descriptor != null && descriptor.hasConstrainedParameters();
    }

    private <T> void throwIfAny(Set<ConstraintViolation<T>> violations, BoundFunction function) throws Invalid {
        if (!violations.isEmpty()) {
            throw told(violations, function);
        }
    }

    /**
     * What others have found to be violated, in their words.
     *
     * @param violations what they found
     * @param function whose method was to be called
     * @return how a client is told
     */
    public Invalid told(Set<? extends ConstraintViolation<?>> violations, BoundFunction function) {
        return told(violations, node -> parameter(node, function));
    }

    private Invalid told(Set<? extends ConstraintViolation<?>> violations, Function<Path.Node, Optional<Root>> roots) {
        return new Invalid(violations.stream()
                .map(v -> new Violation(path(v.getPropertyPath(), roots), code(v), v.getMessage()))
                .distinct()
                .sorted(ORDER)
                .toList());
    }

    private static String code(ConstraintViolation<?> violation) {
        return violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
    }

    /** Where a place begins on the wire: what it is called there, if it has a name, and what is there. */
    private record Root(List<String> name, Optional<JsonType> type) {}

    private Optional<Root> parameter(Path.Node node, BoundFunction function) {
        if (node.getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Optional<Parameter> parameter =
                function.parameterAt(node.as(Path.ParameterNode.class).getParameterIndex());
        String name = parameter.map(Parameter::name).orElse(node.getName());
        return Optional.of(new Root(List.of(name), parameter.map(Parameter::type)));
    }

    /** The place as the wire names it: what it begins with, then properties by their JSON names, indices and keys. */
    private List<String> path(Path path, Function<Path.Node, Optional<Root>> roots) {
        List<String> names = new ArrayList<>();
        Optional<Root> root = Optional.empty();
        Optional<JsonType> type = Optional.empty();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                names.add(String.valueOf(node.getIndex()));
            } else if (node.getKey() != null) {
                names.add(String.valueOf(node.getKey()));
            }
            if (root.isEmpty()) {
                root = roots.apply(node);
                root.ifPresent(found -> names.addAll(found.name()));
                type = root.flatMap(Root::type);
            } else if (node.getKind() == ElementKind.PROPERTY) {
                Optional<Property> property = type.flatMap(t -> property(t, node.getName()));
                names.add(property.map(Property::name).orElse(node.getName()));
                type = property.map(Property::type);
            }
        }
        return names;
    }

    private Optional<Property> property(JsonType type, String javaName) {
        return objects(type, registry.contract()).stream()
                .flatMap(o -> o.properties().stream())
                .filter(p -> p.javaName().equals(javaName))
                .findFirst();
    }

    private static List<ObjectType> objects(JsonType type, Contract contract) {
        if (type instanceof JsonType.Nullable nullable) {
            return objects(nullable.of(), contract);
        } else if (type instanceof JsonType.Sequence sequence) {
            return objects(sequence.element(), contract);
        } else if (type instanceof JsonType.Mapping mapping) {
            return objects(mapping.value(), contract);
        } else if (type instanceof JsonType.Ref ref) {
            return objects(contract.types().get(ref.name()), contract);
        }
        return List.of();
    }

    private static List<ObjectType> objects(@Nullable NamedType named, Contract contract) {
        if (named instanceof ObjectType object) {
            return List.of(object);
        } else if (named instanceof NamedType.UnionType union) {
            return union.choices().stream()
                    .flatMap(c -> objects(contract.types().get(c.type()), contract).stream())
                    .toList();
        }
        return List.of();
    }
}
