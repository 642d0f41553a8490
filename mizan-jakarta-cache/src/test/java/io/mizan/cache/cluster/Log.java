// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class logs until this is closed: each line with its level before it. */
final class Log implements AutoCloseable {
    private final Logger logger;
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord line) {
            lines.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private Log(Logger logger) {
        this.logger = logger;
    }

    static Log of(Class<?> type) {
        Log log = new Log(Logger.getLogger(type.getName()));
        log.logger.addHandler(log.ear);
        return log;
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void close() {
        logger.removeHandler(ear);
    }
}
