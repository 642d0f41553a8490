// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.ssr.settings.SsrSettings;
import io.mizan.ssr.settings.SsrSettingsReader;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Extension;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/** Reads the settings of the renderer at deployment, and stops it with everything that is wrong. */
public class SsrExtension implements Extension {

    private @Nullable SsrSettings settings;

    /** For the container. */
    public SsrExtension() {}

    void read(@Observes AfterDeploymentValidation validation) {
        Config config = ConfigProvider.getConfig();
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
}
