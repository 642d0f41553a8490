// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Waits until compiled classes, jars or contract files have changed, and then until they stay as they are for a moment: a
 * compiler writes many. The file system's events only make it look sooner: where there are none (network drives, containers,
 * too many folders), it looks by itself. One thread waits, any thread may close.
 */
public final class Watch implements AutoCloseable {

    /** How long nothing must have changed until a compilation is taken to be over. */
    private static final Duration QUIET = Duration.ofMillis(200);

    /** How often it looks where the file system tells of no changes. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final List<Path> paths;
    private final WatchService events;
    private Snapshot known;

    /**
     * Looks for the first time: changes count from here on.
     *
     * @param paths folders, which need not be there yet, and files
     * @throws IOException if there is no way to look
     */
    public Watch(List<Path> paths) throws IOException {
        this.paths = List.copyOf(paths);
        this.events = FileSystems.getDefault().newWatchService();
        this.known = Snapshot.of(paths);
        listen(known);
    }

    /**
     * Waits.
     *
     * @return true: something has changed since it looked last; false: the watch was closed
     * @throws IOException if files can't be looked at any more
     * @throws InterruptedException if the thread is to end
     */
    public boolean awaitChange() throws IOException, InterruptedException {
        try {
            Set<Path> filled = known.filled();
            Snapshot now = known;
            while (now.files().equals(known.files()) || now.hasLost(filled)) {
                pause(LOOK);
                now = quiet();
            }
            known = now;
            return true;
        } catch (ClosedWatchServiceException closed) {
            return false;
        }
    }

    /** How the files stand once they have stayed the same for a moment. */
    private Snapshot quiet() throws IOException, InterruptedException {
        Snapshot before = known;
        Snapshot now = Snapshot.of(paths);
        while (!now.files().equals(before.files())) {
            listen(now);
            long end = System.nanoTime() + QUIET.toNanos();
            for (long left = QUIET.toNanos(); left > 0; left = end - System.nanoTime()) {
                pause(Duration.ofNanos(left));
            }
            before = now;
            now = Snapshot.of(paths);
        }
        return now;
    }

    /** Until something happens, or for some time. */
    private void pause(Duration atMost) throws InterruptedException {
        WatchKey key = events.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = events.poll();
        }
    }

    /** A folder that is listened to already stays so. */
    private void listen(Snapshot snapshot) {
        for (Path folder : snapshot.folders()) {
            try {
                folder.register(
                        events,
                        StandardWatchEventKinds.ENTRY_CREATE,
                        StandardWatchEventKinds.ENTRY_MODIFY,
                        StandardWatchEventKinds.ENTRY_DELETE);
            } catch (IOException unheard) {
                // The folder is gone, or there are too many: it is looked at all the same.
            }
        }
    }

    /** Ends the waiting. */
    @Override
    public void close() throws IOException {
        events.close();
    }
}
