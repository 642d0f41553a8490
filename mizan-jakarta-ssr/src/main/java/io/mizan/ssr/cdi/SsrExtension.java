// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.ssr.settings.SsrSettings;
import io.mizan.ssr.settings.SsrSettingsReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the renderer at deployment, and stops it with everything that is wrong. */
public class SsrExtension implements Extension {

    private static final Logger LOG = System.getLogger(SsrExtension.class.getName());

    /** The application's: where several WARs are deployed at once, a thread has none of them. */
    private static final ClassLoader LOADER = SsrExtension.class.getClassLoader();

    private @Nullable SsrSettings settings;
    private Optional<String> application = Optional.empty();

    /** For the container. */
    public SsrExtension() {}

    /** Not every server has MicroProfile Metrics. */
    void operate(@Observes BeforeBeanDiscovery discovery) {
        try {
            Class.forName("org.eclipse.microprofile.metrics.MetricRegistry", false, LOADER);
            discovery
                    .addAnnotatedType(PageMetrics.class, PageMetrics.class.getName())
                    .add(ApplicationScoped.Literal.INSTANCE);
        } catch (ClassNotFoundException absent) {
            LOG.log(Level.DEBUG, "no MicroProfile Metrics");
        }
    }

    void read(@Observes AfterDeploymentValidation validation) {
        Config config = ConfigProvider.getConfig(LOADER);
        application = config.getOptionalValue("mizan.application", String.class).filter(name -> !name.isBlank());
        SsrSettingsReader reader = new SsrSettingsReader(
                name -> config.getOptionalValue(name, String.class).orElse(null));
        settings = reader.read();
        List<Problem> problems = reader.problems();
        if (!problems.isEmpty()) {
            validation.addDeploymentProblem(new DeploymentProblems(problems));
        }
    }

    /**
     * The settings.
     *
     * @return as they were at deployment
     */
    public SsrSettings settings() {
        SsrSettings read = settings;
        if (read == null) {
            throw new IllegalStateException("the deployment has not been read");
        }
        return read;
    }

    /**
     * The application's name.
     *
     * @return as the setting {@code mizan.application} has it; empty: it was given none
     */
    Optional<String> application() {
        return application;
    }
}
