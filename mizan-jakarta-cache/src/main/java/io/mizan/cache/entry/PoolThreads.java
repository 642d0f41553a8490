// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.entry;

import java.util.concurrent.ThreadFactory;
import org.infinispan.commons.executors.NonBlockingResource;

/**
 * Makes the threads of Infinispan's pools. Its own factory puts them into thread groups of a class of its own, which Java 17 keeps for
 * good, and with it the class loader of a WAR that is gone.
 */
class PoolThreads implements ThreadFactory {

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, "mizan-cache");
        thread.setDaemon(true);
        return thread;
    }

    /** Threads that must not block, as Infinispan wants to be told. */
    static final class NonBlocking extends PoolThreads implements NonBlockingResource {}
}
