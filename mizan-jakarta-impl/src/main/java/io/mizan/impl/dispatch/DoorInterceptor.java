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

/** The door: outside the transaction. Every call of a function passes it, whatever way it came. */
@Client
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
public class DoorInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Door door;

    @AroundInvoke
    @Nullable Object enter(InvocationContext invocation) throws Exception {
        return door.enter(invocation);
    }
}
