// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import jakarta.enterprise.inject.spi.CDI;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether this node serves from its memory: a node that is cut off still answers, at the cost of running everything. It is a bean
 * only where the server has MicroProfile Health.
 */
@Readiness
public class CacheHealth implements HealthCheck {

    /** For the container. */
    public CacheHealth() {}

    /** A class that an extension adds does not see the beans of its own archive on every server: it asks for them. */
    @Override
    public HealthCheckResponse call() {
        ContextMemory memory = CDI.current().select(ContextMemory.class).get();
        String reason = memory.passedBy().orElse("");
        return HealthCheckResponse.named("mizan-cache")
                .status(reason.isEmpty())
                .withData("passed-by", reason)
                .build();
    }
}
