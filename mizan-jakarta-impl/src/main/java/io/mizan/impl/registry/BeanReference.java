// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.registry;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import org.jspecify.annotations.Nullable;

/** A bean that functions are called on: one proxy for all calls where its scope has one, else an instance for each call. */
public final class BeanReference {

    private final BeanManager manager;
    private final Bean<?> bean;
    private volatile @Nullable Object proxy;

    BeanReference(BeanManager manager, Bean<?> bean) {
        this.manager = manager;
        this.bean = bean;
    }

    /** An instance for one call. */
    public record Lease(Object instance, Runnable end) implements AutoCloseable {
        @Override
        public void close() {
            end.run();
        }
    }

    /** An instance for one call, to be closed after it. */
    public Lease lease() {
        Object known = proxy;
        if (known != null) {
            return new Lease(known, () -> {});
        }
        CreationalContext<?> context = manager.createCreationalContext(bean);
        Object instance = manager.getReference(bean, bean.getBeanClass(), context);
        if (manager.isNormalScope(bean.getScope())) {
            proxy = instance;
            return new Lease(instance, () -> {});
        }
        return new Lease(instance, context::release);
    }
}
