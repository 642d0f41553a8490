// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import io.mizan.impl.auth.KnownCaller;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Requests;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/** Some classes of an application beside the library, deployed; to be closed after the test. */
public final class Application implements AutoCloseable {
    private final WeldContainer container;

    private Application(WeldContainer container) {
        this.container = container;
    }

    /** Deploys beans with no setting made. */
    public static Application of(Class<?>... beans) {
        return of(Map.of(), beans);
    }

    /** Deploys beans; what the deployment refuses is thrown. */
    @SuppressWarnings("try") // the settings are there for as long as they are read
    public static Application of(Map<String, String> settings, Class<?>... beans) {
        try (Configuration read = new Configuration(settings)) {
            return new Application(new Weld()
                    .addServices(new Transactions(), new Resources())
                    .beanClasses(beans)
                    .addBeanClass(NoServer.class)
                    .initialize());
        }
    }

    /** A bean of the library that needs nothing of an application but its settings. */
    public static <T> T alone(Class<T> bean, Map<String, String> settings) {
        try (Application application = of(settings)) {
            return application.get(bean);
        }
    }

    /** A bean of the application or of the library. */
    public <T> T get(Class<T> type) {
        return container.select(type).get();
    }

    /** Runs something in a request of nobody's. */
    public <T> T request(Callable<T> task) throws Exception {
        return request(KnownCaller.NOBODY, task);
    }

    /** Runs something in a request of a caller's. */
    public <T> T request(KnownCaller caller, Callable<T> task) throws Exception {
        return get(Requests.class).within(() -> {
            get(Current.class).seed(caller, Locale.ROOT);
            return task.call();
        });
    }

    /** A caller of the container's, with roles. */
    public static KnownCaller caller(String name, String... roles) {
        return new KnownCaller(Optional.of(name), Optional.empty(), new TreeSet<>(List.of(roles)));
    }

    @Override
    public void close() {
        container.close();
    }
}
