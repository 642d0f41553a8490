// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import io.smallrye.config.PropertiesConfigSource;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;

/** What MicroProfile Config knows until this is closed: these settings and nothing else. */
public final class Configuration implements AutoCloseable {
    private final Config config;

    /** Makes the settings known to the application's class loader. */
    public Configuration(Map<String, String> settings) {
        ConfigProviderResolver resolver = ConfigProviderResolver.instance();
        config = resolver.getBuilder()
                .withSources(new PropertiesConfigSource(settings, "settings", 100))
                .build();
        resolver.registerConfig(config, Configuration.class.getClassLoader());
    }

    /** Forgets them. */
    @Override
    public void close() {
        ConfigProviderResolver.instance().releaseConfig(config);
    }
}
