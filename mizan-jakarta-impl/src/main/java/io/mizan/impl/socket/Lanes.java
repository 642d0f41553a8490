// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks on threads of the server's: those of a lane one after the other, lanes beside each other, but only so many at a
 * time. A lane gives its place up after each task, so none waits for another's whole queue.
 */
final class Lanes {

    private static final Logger LOG = System.getLogger(Lanes.class.getName());

    private final Executor executor;
    private final int most;
    private final Deque<Lane> ready = new ArrayDeque<>();
    private int running;

    /** Of these threads, so many at a time are taken. */
    Lanes(Executor executor, int most) {
        this.executor = executor;
        this.most = most;
    }

    /** A new lane, in which tasks of so many bytes may wait. */
    Lane lane(int maxWaiting) {
        return new Lane(maxWaiting);
    }

    private record Task(Runnable run, int bytes) {}

    /** Tasks that are run in their order. */
    final class Lane {
        private final int maxWaiting;
        private final Deque<Task> tasks = new ArrayDeque<>();
        private int bytes;
        private boolean busy;

        private Lane(int maxWaiting) {
            this.maxWaiting = maxWaiting;
        }

        /**
         * Takes a task.
         *
         * @return whether there was room for it; one that nothing waits before always has room
         */
        boolean offer(Runnable task, int size) {
            synchronized (Lanes.this) {
                if (!tasks.isEmpty() && size > maxWaiting - bytes) {
                    return false;
                }
                bytes += size;
                tasks.add(new Task(task, size));
                if (!busy) {
                    busy = true;
                    ready.add(this);
                }
            }
            dispatch();
            return true;
        }

        /** Drops what has not begun. */
        void clear() {
            synchronized (Lanes.this) {
                tasks.clear();
                bytes = 0;
            }
        }

        private @Nullable Task next() {
            synchronized (Lanes.this) {
                Task task = tasks.poll();
                bytes -= task == null ? 0 : task.bytes();
                return task;
            }
        }

        private void run() {
            try {
                Task task = next();
                if (task != null) {
                    task.run().run();
                }
            } catch (RuntimeException | Error failed) {
                LOG.log(Level.ERROR, "a task of a socket failed", failed);
            } finally {
                ended();
            }
        }

        private void ended() {
            synchronized (Lanes.this) {
                running--;
                busy = !tasks.isEmpty();
                if (busy) {
                    ready.add(this);
                }
            }
            dispatch();
        }
    }

    /** Gives free places to lanes that wait. It is called again and again, since the server may have no thread just now. */
    void dispatch() {
        for (Lane next = place(); next != null; next = place()) {
            try {
                executor.execute(next::run);
            } catch (RejectedExecutionException full) {
                back(next);
                return;
            }
        }
    }

    private synchronized @Nullable Lane place() {
        Lane next = running < most ? ready.poll() : null;
        if (next != null) {
            running++;
        }
        return next;
    }

    private synchronized void back(Lane lane) {
        running--;
        ready.addFirst(lane);
    }
}
