// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.Client;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** The collector: inside the transaction. It hands what a function affects over to the transaction that it runs in. */
@Client
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 250)
public class CollectorInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Collector collector;

    @AroundInvoke
    @Nullable Object collect(InvocationContext invocation) throws Exception {
        return collector.collect(invocation.getMethod(), invocation.getParameters(), invocation::proceed);
    }
}
