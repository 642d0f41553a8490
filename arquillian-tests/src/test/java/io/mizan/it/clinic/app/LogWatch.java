// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clinic.app;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sees what is logged while it watches. */
@ApplicationScoped
public class LogWatch extends Handler {
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> messages = new ConcurrentLinkedQueue<>();

    void watch() {
        messages.clear();
        ROOT.removeHandler(this);
        ROOT.addHandler(this);
    }

    @PreDestroy
    void end() {
        ROOT.removeHandler(this);
    }

    long count(String words) {
        return messages.stream().filter(m -> m.contains(words)).count();
    }

    @Override
    public void publish(LogRecord record) {
        messages.add(record.getLevel() + " " + record.getMessage() + " " + record.getThrown());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
