// SPDX-License-Identifier: Apache-2.0
package io.mizan.app;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jboss.weld.injection.spi.ResourceInjectionServices;
import org.jboss.weld.injection.spi.ResourceReference;
import org.jboss.weld.injection.spi.ResourceReferenceFactory;
import org.jboss.weld.injection.spi.helpers.SimpleResourceReference;

/** What {@code @Resource} names, by type. */
final class Resources implements ResourceInjectionServices {

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(InjectionPoint point) {
        return () -> resource(point);
    }

    private static ResourceReference<Object> resource(InjectionPoint point) {
        if (point.getType() == TransactionSynchronizationRegistry.class) {
            return new SimpleResourceReference<>(new TransactionSynchronizationRegistryImple());
        }
        throw new IllegalStateException("no server gives " + point);
    }

    @Override
    public ResourceReferenceFactory<Object> registerResourceInjectionPoint(String jndiName, String mappedName) {
        throw new UnsupportedOperationException(jndiName);
    }

    @Override
    public void cleanup() {}
}
