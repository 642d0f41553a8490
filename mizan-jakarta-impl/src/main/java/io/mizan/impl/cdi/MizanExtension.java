// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.Authenticated;
import io.mizan.Client;
import io.mizan.ClientChannel;
import io.mizan.ClientContext;
import io.mizan.contract.declared.ReflectionSource;
import io.mizan.contract.model.Access;
import io.mizan.contract.model.Channel;
import io.mizan.contract.model.Context;
import io.mizan.contract.model.Contract;
import io.mizan.contract.model.Function;
import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.reader.ContractReader;
import io.mizan.impl.config.Settings;
import io.mizan.impl.config.SettingsReader;
import jakarta.annotation.security.DeclareRoles;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Annotated;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeShutdown;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessManagedBean;
import jakarta.enterprise.inject.spi.ProcessSessionBean;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.Interceptor;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.FormAuthenticationMechanismDefinition;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotated classes of the deployment into the contract, and stops the deployment with everything that is wrong.
 */
public class MizanExtension implements Extension {

    private final OwnApplication application = new OwnApplication();
    private final Set<String> declaring = new TreeSet<>();
    private final Set<String> elsewhere = new TreeSet<>();
    private final Set<String> logins = new TreeSet<>();
    private final List<Bean<?>> beans = new ArrayList<>();
    private final Map<String, Bean<?>> byClass = new HashMap<>();
    private final ChannelPoints channels = new ChannelPoints();
    private Set<String> blind = Set.of();
    private @Nullable Contract contract;
    private @Nullable Settings settings;

    /** What declares functions, contexts, channels, or roles that they may ask for. */
    <T> void found(
            @Observes @WithAnnotations({Client.class, ClientContext.class, ClientChannel.class, DeclareRoles.class})
                    ProcessAnnotatedType<T> type) {
        Class<T> found = type.getAnnotatedType().getJavaClass();
        if (found.isAnnotationPresent(Interceptor.class) || application.isOfAnother(found)) {
            return;
        }
        if (isCalled(type.getAnnotatedType()) && !OwnApplication.has(found)) {
            elsewhere.add(found.getName());
        } else if (OwnApplication.sees(found)) {
            declaring.add(found.getName());
        }
    }

    /** By the names of annotations: they may be those of a library that is elsewhere, too. */
    private static boolean isCalled(AnnotatedType<?> type) {
        return isAnnotated(type, ClientChannel.class)
                || type.getMethods().stream().anyMatch(method -> isAnnotated(method, Client.class));
    }

    private static boolean isAnnotated(Annotated annotated, Class<? extends Annotation> by) {
        return annotated.getAnnotations().stream()
                .anyMatch(annotation -> annotation.annotationType().getName().equals(by.getName()));
    }

    /** Forms of Jakarta Security leave it to the server to remember who has logged in. */
    <T> void login(
            @Observes
                    @WithAnnotations({
                        CustomFormAuthenticationMechanismDefinition.class,
                        FormAuthenticationMechanismDefinition.class
                    })
                    ProcessAnnotatedType<T> type) {
        Class<?> found = type.getAnnotatedType().getJavaClass();
        if (!application.isOfAnother(found)) {
            logins.add(found.getName());
        }
    }

    /** An archive does not see the beans of others: each is noted as it comes by. */
    <T> void bean(@Observes ProcessBean<T> process) {
        Bean<?> bean = process.getBean();
        Class<?> type = bean.getBeanClass();
        if (application.isOfAnother(type)) {
            return;
        }
        beans.add(bean);
        boolean managed = process instanceof ProcessManagedBean || process instanceof ProcessSessionBean;
        if (managed && OwnApplication.sees(type)) {
            byClass.put(type.getName(), bean);
        }
    }

    /** Who speaks to channels has to say to which. */
    <T, X> void point(@Observes ProcessInjectionPoint<T, X> process) {
        channels.found(process.getInjectionPoint());
    }

    void read(@Observes AfterDeploymentValidation validation, BeanManager manager) {
        ClassLoader loader = OwnApplication.LOADER;
        ContractReader.Result result = new ContractReader(new ReflectionSource(loader)).read(declaring);
        List<Problem> problems = new ArrayList<>(result.problems());
        elsewhere.forEach(name -> problems.add(Problem.of(ProblemCode.ELSEWHERE, name)));
        Config config = ConfigProvider.getConfig(loader);
        SettingsReader reader = new SettingsReader(
                name -> config.getOptionalValue(name, String.class).orElse(null));
        settings = reader.read();
        problems.addAll(reader.problems());
        contract = result.contract();
        if (problems.isEmpty()) {
            problems.addAll(missing(result.contract()));
            problems.addAll(channels(result.contract(), manager));
            Injected injected = new Injected(manager, beans);
            RequestSight requests = new RequestSight(injected, byClass);
            SnapshotSight snapshots = new SnapshotSight(injected, byClass);
            problems.addAll(requests.problems(result.contract()));
            problems.addAll(snapshots.problems(result.contract()));
            blind = new PageSight(requests, snapshots, byClass).blind(result.contract());
        }
        if (!problems.isEmpty()) {
            validation.addDeploymentProblem(new DeploymentProblems(problems));
        }
    }

    private Collection<Problem> channels(Contract read, BeanManager manager) {
        for (Channel channel : read.channels().values()) {
            Bean<?> bean = byClass.get(channel.className());
            if (bean != null) {
                channels.declared(channel.className(), ChannelTypes.of(bean.getBeanClass(), manager));
            }
        }
        return channels.problems();
    }

    /** What the library itself calls, and guards, have to be beans. JAX-RS makes a view's class itself. */
    private List<Problem> missing(Contract read) {
        Set<String> called = new TreeSet<>();
        Set<String> guards = new TreeSet<>();
        for (Function function : read.functions().values()) {
            if (function.kind() != Function.Kind.VIEW) {
                called.add(function.inJava().className());
            }
            guards(function.access(), guards);
        }
        for (Channel channel : read.channels().values()) {
            called.add(channel.className());
            guards(channel.access(), guards);
        }
        for (Context context : read.contexts().values()) {
            guards(context.access(), guards);
        }
        guards.remove(Authenticated.class.getName());
        List<Problem> problems = new ArrayList<>();
        Stream.concat(called.stream(), guards.stream())
                .distinct()
                .filter(this::isNotOfItsClass)
                .forEach(name -> problems.add(Problem.of(ProblemCode.NOT_OF_ITS_CLASS, name)));
        called.removeAll(byClass.keySet());
        guards.removeAll(byClass.keySet());
        called.forEach(name -> problems.add(Problem.of(ProblemCode.NO_BEAN, name)));
        guards.forEach(name -> problems.add(Problem.of(ProblemCode.GUARD_NO_BEAN, name, name)));
        return problems;
    }

    private boolean isNotOfItsClass(String className) {
        Bean<?> bean = byClass.get(className);
        return bean != null
                && bean.getTypes().stream().map(Injected::raw).noneMatch(type -> type == bean.getBeanClass());
    }

    private static void guards(Access access, Set<String> found) {
        for (Access.GuardUse guard : access.guards()) {
            found.add(guard.className());
        }
    }

    /**
     * The bean of a class.
     *
     * @param className a binary name
     * @return the bean; the deployment has made sure that there is one
     */
    public Bean<?> bean(String className) {
        Bean<?> bean = byClass.get(className);
        if (bean == null) {
            throw new IllegalStateException("no bean of " + className);
        }
        return bean;
    }

    /**
     * What a channel's class says of its types.
     *
     * @param className a binary name
     * @return the types
     */
    public ChannelTypes channelTypes(String className) {
        return channels.types(className);
    }

    /**
     * The channel that is spoken to from a place.
     *
     * @param point where {@code Channels} is injected
     * @return the binary name of its class
     */
    public String channelAt(InjectionPoint point) {
        return channels.meant(point).get(0);
    }

    /**
     * The classes by which the application has a form of Jakarta Security.
     *
     * @return binary names
     */
    public Set<String> logins() {
        return Set.copyOf(logins);
    }

    /**
     * Whether a class was read.
     *
     * @param className a binary name
     * @return false for a class that CDI never saw
     */
    public boolean knows(String className) {
        return declaring.contains(className);
    }

    /**
     * Whether a page depends on nothing but its arguments and its caller.
     *
     * @param function the name of the function behind it
     * @return false where it can see the request, or nobody knows
     */
    public boolean isBlind(String function) {
        return blind.contains(function);
    }

    /**
     * The contract.
     *
     * @return what the classes declare
     */
    public Contract contract() {
        Contract read = contract;
        if (read == null) {
            throw new IllegalStateException("the deployment has not been read");
        }
        return read;
    }

    /**
     * The settings.
     *
     * @return as they were at deployment
     */
    public Settings settings() {
        Settings read = settings;
        if (read == null) {
            throw new IllegalStateException("the deployment has not been read");
        }
        return read;
    }

    void forget(@Observes BeforeShutdown shutdown) {
        contract = null;
        settings = null;
        application.forget();
        declaring.clear();
        elsewhere.clear();
        beans.clear();
        byClass.clear();
        channels.forget();
    }
}
