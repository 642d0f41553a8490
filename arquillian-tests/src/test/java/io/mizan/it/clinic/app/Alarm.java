// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Runs tasks on a timer's thread. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Alarm {
    @Resource
    @SuppressWarnings("NullAway.Init")
    TimerService timers;

    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    /** Runs a task in a moment. */
    public void set(Runnable task) {
        tasks.add(task);
        timers.createSingleActionTimer(1, new TimerConfig(null, false));
    }

    @Timeout
    void ring() {
        Runnable task = tasks.poll();
        if (task != null) {
            task.run();
        }
    }
}
