// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.cache.settings.CacheMode;
import io.mizan.cache.settings.CacheSettings;
import io.mizan.cache.settings.CacheSettingsReader;
import io.mizan.cache.settings.SharedCaches;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the cache at deployment, and stops it with everything that is wrong. */
public class CacheExtension implements Extension {

    private static final Logger LOG = System.getLogger(CacheExtension.class.getName());

    /** The application's: where several WARs are deployed at once, a thread has none of them. */
    private static final ClassLoader LOADER = CacheExtension.class.getClassLoader();

    private @Nullable CacheSettings settings;
    private @Nullable HmacKey key;

    /** For the container. */
    public CacheExtension() {}

    /** Not every server has MicroProfile Health, or Metrics. */
    void operate(@Observes BeforeBeanDiscovery discovery) {
        if (has("org.eclipse.microprofile.health.HealthCheck")) {
            discovery.addAnnotatedType(CacheHealth.class, CacheHealth.class.getName());
        }
        if (has("org.eclipse.microprofile.metrics.MetricRegistry")) {
            discovery
                    .addAnnotatedType(CacheMetrics.class, CacheMetrics.class.getName())
                    .add(ApplicationScoped.Literal.INSTANCE);
        }
    }

    private boolean has(String type) {
        try {
            Class.forName(type, false, LOADER);
            return true;
        } catch (ClassNotFoundException absent) {
            LOG.log(Level.DEBUG, "no {0}", type);
            return false;
        }
    }

    void read(@Observes AfterDeploymentValidation validation) {
        Config config = ConfigProvider.getConfig(LOADER);
        CacheSettingsReader reader = new CacheSettingsReader(
                name -> config.getOptionalValue(name, String.class).orElse(null));
        CacheSettings read = reader.read();
        List<Problem> problems = new ArrayList<>(reader.problems());
        problems.addAll(shared(read.mode()));
        if (!problems.isEmpty()) {
            validation.addDeploymentProblem(new DeploymentProblems(problems));
        }
        settings = read;
        if (problems.isEmpty() && read.mode() == CacheMode.CLUSTER) {
            key = reader.key();
        }
    }

    private static List<Problem> shared(CacheMode mode) {
        List<Problem> problems = mode == CacheMode.OFF
                ? List.of()
                : SharedCaches.units(LOADER).stream()
                        .map(unit -> Problem.of(ProblemCode.SHARED_CACHE, "META-INF/persistence.xml " + unit))
                        .toList();
        if (mode == CacheMode.SINGLE) {
            problems.forEach(problem -> LOG.log(Level.WARNING, problem));
            return List.of();
        }
        return problems;
    }

    /**
     * The settings.
     *
     * @return as they were at deployment
     */
    public CacheSettings settings() {
        CacheSettings read = settings;
        if (read == null) {
            throw new IllegalStateException("the deployment has not been read");
        }
        return read;
    }

    /**
     * The key of the cache.
     *
     * @return null but in a cluster
     */
    @Nullable HmacKey key() {
        return key;
    }
}
