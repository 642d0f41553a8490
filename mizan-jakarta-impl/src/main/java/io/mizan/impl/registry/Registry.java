// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import io.mizan.contract.kdl.ContractHash;
import io.mizan.contract.kdl.Revisions;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Caching;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.model.Function.JavaMethod;
import io.mizan.contract.value.ValueCodecs;
import io.mizan.impl.cdi.ChannelTypes;
import io.mizan.impl.cdi.MizanExtension;
import io.mizan.impl.config.Settings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The contract of this application with its beans and classes. A function is bound when it is first needed. */
@Singleton
public class Registry {

    @Inject
    MizanExtension extension;

    @Inject
    BeanManager manager;

    @Inject
    Settings settings;

    private final Map<String, BoundFunction> functions = new ConcurrentHashMap<>();
    private final Map<String, BoundContext> contexts = new ConcurrentHashMap<>();
    private final Map<String, BoundChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, RecordShape> shapes = new ConcurrentHashMap<>();
    private final Map<String, BeanReference> beans = new ConcurrentHashMap<>();
    private final Map<Method, Optional<BoundFunction>> bound = new ConcurrentHashMap<>();
    private final Map<String, String> contextNames = new HashMap<>();
    private final ClassLoader loader = Registry.class.getClassLoader();
    private @Nullable Contract contract;
    private @Nullable ValueCodecs codecs;
    private @Nullable SortedSet<String> roles;
    private volatile @Nullable String hash;
    private volatile @Nullable SortedMap<String, String> revisions;
    private volatile @Nullable Map<JavaMethod, Function> byMethod;

    @PostConstruct
    void start() {
        Contract read = extension.contract();
        contract = read;
        codecs = new ValueCodecs(read, loader);
        SortedSet<String> known = new TreeSet<>(read.roles());
        known.addAll(settings.roles());
        roles = Collections.unmodifiableSortedSet(known);
        read.contexts().values().forEach(c -> contextNames.put(c.className(), c.name()));
    }

    /**
     * The contract.
     *
     * @return what the classes declare
     */
    public Contract contract() {
        return made(contract);
    }

    /**
     * The roles that the application knows.
     *
     * @return sorted
     */
    public SortedSet<String> roles() {
        return made(roles);
    }

    /**
     * The contract's hash (protocol, section 7).
     *
     * @return 22 characters
     */
    public String hash() {
        String known = hash;
        if (known == null) {
            known = ContractHash.of(contract());
            hash = known;
        }
        return known;
    }

    /**
     * A function that is reached by its name.
     *
     * @param name a wire name
     * @return empty if there is none, or it is reached in another way
     */
    public Optional<BoundFunction> call(String name) {
        return Optional.ofNullable(contract().functions().get(name))
                .filter(f -> f.kind() == Function.Kind.CALL)
                .map(this::bind);
    }

    /**
     * A context.
     *
     * @param name a wire name
     * @return empty if there is none
     */
    public Optional<BoundContext> context(String name) {
        BoundContext known = contexts.get(name);
        if (known == null) {
            Context context = contract().contexts().get(name);
            if (context == null) {
                return Optional.empty();
            }
            known = contexts.computeIfAbsent(name, n -> bind(context));
        }
        return Optional.of(known);
    }

    /**
     * A channel.
     *
     * @param name a wire name
     * @return empty if there is none
     */
    public Optional<BoundChannel> channel(String name) {
        return Optional.ofNullable(contract().channels().get(name))
                .map(channel -> channels.computeIfAbsent(name, n -> bind(channel)));
    }

    private BoundChannel bind(Channel channel) {
        ChannelTypes types = extension.channelTypes(channel.className());
        return new BoundChannel(
                channel,
                shape(((Class<?>) types.params()).getName()),
                types,
                made(codecs),
                () -> bean(channel.className()));
    }

    /**
     * The wire name of a context's record class.
     *
     * @param type a class that an application names
     * @return empty if it is no context that the contract knows
     */
    public Optional<Context> contextOf(Class<?> type) {
        return Optional.ofNullable(contextNames.get(type.getName()))
                .map(name -> contract().contexts().get(name));
    }

    /**
     * The function behind a method.
     *
     * @param method of a bean class
     * @return empty if the contract knows none
     */
    public Optional<BoundFunction> of(Method method) {
        Optional<BoundFunction> known = bound.get(method);
        if (known == null) {
            known = Optional.ofNullable(byMethod().get(identity(method))).map(this::bind);
            bound.put(method, known);
        }
        return known;
    }

    /**
     * How a server may keep the answers of a page.
     *
     * @param page a function with a view
     * @return empty: not at all
     */
    public Optional<Caching> kept(Function page) {
        return page.view().flatMap(Function.View::kept).filter(caching -> extension.isBlind(page.name()));
    }

    private Map<JavaMethod, Function> byMethod() {
        Map<JavaMethod, Function> known = byMethod;
        if (known == null) {
            known = new HashMap<>();
            for (Function function : contract().functions().values()) {
                known.put(function.inJava(), function);
            }
            byMethod = known;
        }
        return known;
    }

    private static JavaMethod identity(Method method) {
        List<String> types = new ArrayList<>();
        for (Class<?> type : method.getParameterTypes()) {
            types.add(type.isArray() ? erased(type) : type.getName());
        }
        return new JavaMethod(method.getDeclaringClass().getName(), method.getName(), types);
    }

    private static String erased(Class<?> type) {
        return type.isArray() ? erased(type.getComponentType()) + "[]" : type.getName();
    }

    private BoundFunction bind(Function function) {
        return functions.computeIfAbsent(function.name(), n -> {
            JavaMethod identity = function.inJava();
            return new BoundFunction(function, method(identity), () -> bean(identity.className()), made(codecs));
        });
    }

    private Method method(JavaMethod wanted) {
        for (Method method : load(wanted.className()).getDeclaredMethods()) {
            if (method.getName().equals(wanted.name())
                    && !method.isBridge()
                    && identity(method).equals(wanted)) {
                method.setAccessible(true);
                return method;
            }
        }
        throw new IllegalStateException("no method " + wanted);
    }

    private BoundContext bind(Context context) {
        List<BoundFunction> reads =
                contract().reads(context.name()).stream().map(this::bind).toList();
        return new BoundContext(context, shape(context.className()), reads, made(codecs), revision(context));
    }

    private String revision(Context context) {
        SortedMap<String, String> known = revisions;
        if (known == null) {
            known = Revisions.of(contract());
            revisions = known;
        }
        return known.getOrDefault(context.name(), "");
    }

    /**
     * Who may run a function: what is said of it, and what is said of its context.
     *
     * @param function the function
     * @return each of them has to allow it
     */
    public List<Access> accesses(Function function) {
        List<Access> all = new ArrayList<>();
        function.context()
                .map(name -> contract().contexts().get(name))
                .map(Context::access)
                .ifPresent(all::add);
        all.add(function.access());
        return all;
    }

    /**
     * The values of a record of the application.
     *
     * @param made a context's record
     * @return its components in order
     */
    public Object[] values(Record made) {
        return shape(made.getClass().getName()).values(made);
    }

    /**
     * What a context's record makes of values.
     *
     * @param context the context
     * @param values of its components
     * @return empty if it refuses them
     */
    public Optional<Object[]> normalised(Context context, @Nullable Object[] values) {
        RecordShape shape = shape(context.className());
        try {
            return Optional.of(shape.values(shape.make(values)));
        } catch (RefusedByRecord refused) {
            return Optional.empty();
        }
    }

    /** The shape of a record of the application. */
    public RecordShape shape(String className) {
        return shapes.computeIfAbsent(className, n -> new RecordShape(load(n)));
    }

    /** A guard's bean. */
    public BeanReference guard(String className) {
        return bean(className);
    }

    private BeanReference bean(String className) {
        return beans.computeIfAbsent(className, n -> new BeanReference(manager, extension.bean(n)));
    }

    private Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException("the class was there at deployment", gone);
        }
    }

    private static <T> T made(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("the registry has not started");
        }
        return value;
    }
}
