// SPDX-License-Identifier: Apache-2.0
package io.mizan.petclinic.data;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills the empty tables when the application starts; {@code petclinic.owners} says how many owners there are to be. */
@WebListener
public class Loader implements ServletContextListener {

    private static final System.Logger LOG = System.getLogger(Loader.class.getName());
    private static final int SAMPLE = 10;
    private static final int BATCH = 1000;

    @Inject
    SampleData sample;

    @Inject
    DemoAccounts accounts;

    @Inject
    GeneratedOwners generated;

    @Inject
    @ConfigProperty(name = "petclinic.owners", defaultValue = "10")
    int owners;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (sample.isMissing()) {
            load();
        }
    }

    private void load() {
        sample.load();
        accounts.load();
        for (int from = SAMPLE + 1; from <= owners; from += BATCH) {
            generated.load(from, Math.min(from + BATCH, owners + 1));
        }
        LOG.log(Level.INFO, "The petclinic has {0} owners.", Math.max(SAMPLE, owners));
    }
}
