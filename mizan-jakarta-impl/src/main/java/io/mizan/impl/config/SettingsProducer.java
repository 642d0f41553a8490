// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import io.mizan.impl.cdi.MizanExtension;
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
