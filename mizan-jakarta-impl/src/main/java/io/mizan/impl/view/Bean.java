// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.view;

import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/**
 * A bean of the application that a filter belongs to. It is looked up at the first request and kept: to look it up, one
 * server finds out each time who is asking, by walking the stack.
 *
 * @param <T> its class
 */
final class Bean<T> {

    private final Class<T> type;
    private volatile @Nullable T found;

    Bean(Class<T> type) {
        this.type = type;
    }

    T get() {
        T bean = found;
        if (bean == null) {
            bean = CDI.current().select(type).get();
            found = bean;
        }
        return bean;
    }
}
