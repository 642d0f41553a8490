// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.cdi;

import io.mizan.impl.config.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;

/** Gives the settings that were read at deployment. */
@ApplicationScoped
public class SettingsProducer {

    @Produces
    @Dependent
    Settings settings(MizanExtension extension) {
        return extension.settings();
    }
}
