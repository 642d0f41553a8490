// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.ssr.frame.BrokenFrame;
import io.mizan.ssr.frame.Frame;
import io.mizan.ssr.frame.FrameReader;
import io.mizan.ssr.frame.FrameWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A process that renders, with the renders that it has in hand. Two threads of its own read what it says and what it
 * prints; whoever has something to be rendered writes that himself.
 */
public final class Worker {

    /** Is told what becomes of a worker. */
    public interface Watch {

        /**
         * It can render.
         *
         * @param worker the worker
         */
        void ready(Worker worker);

        /**
         * It has ended, and its process is gone.
         *
         * @param worker the worker
         * @param why for the log
         */
        void ended(Worker worker, String why);

        /**
         * It has rendered something.
         *
         * @param worker the worker
         * @param resident its memory, in bytes; 0: it did not say
         */
        void rendered(Worker worker, long resident);
    }

    private final Process process;
    private final Limits limits;
    private final Watch watch;
    private final OutputStream stdin;
    private final FrameWriter out;
    private final AnswerReader answers = new AnswerReader();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Long, Rendering> inHand = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicInteger load = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final long started = System.nanoTime();
    private volatile List<String> apps = List.of();
    private volatile boolean ready;
    private volatile boolean ended;
    private volatile long heard = started;
    private volatile long writingSince;
    private volatile long suspected;
    private volatile long leaving;
    private volatile @Nullable String killed;
    private boolean seenDead;

    private Worker(Process process, Limits limits, Watch watch) {
        this.process = process;
        this.limits = limits;
        this.watch = watch;
        this.stdin = process.getOutputStream();
        this.out = new FrameWriter(stdin);
    }

    /**
     * Starts a process.
     *
     * @param launch how
     * @param limits how long it may take for what
     * @param watch is told what becomes of it
     * @param log gets what it prints, line by line
     * @return the worker, which can't render yet
     * @throws IOException if there is no process
     */
    public static Worker start(Launch launch, Limits limits, Watch watch, Consumer<String> log) throws IOException {
        Process process = launch.start();
        Worker worker = new Worker(process, limits, watch);
        thread("mizan-ssr-answers-" + process.pid(), worker::listen);
        thread("mizan-ssr-log-" + process.pid(), () -> worker.drain(log));
        return worker;
    }

    private static void thread(String name, Runnable task) {
        Thread thread = new Thread(null, task, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Which process it is.
     *
     * @return its number
     */
    public long pid() {
        return process.pid();
    }

    /**
     * What it can render.
     *
     * @return front ends; empty before it is ready
     */
    public List<String> apps() {
        return apps;
    }

    /**
     * How much it has to do.
     *
     * @return the renders in hand
     */
    public int load() {
        return load.get();
    }

    /**
     * Whether it takes what is to be rendered.
     *
     * @return false before it is ready, once it leaves or has ended, and while nothing was heard of it since a render was
     *     given up
     */
    public boolean isOpen() {
        long since = suspected;
        return ready && !ended && leaving == 0 && (since == 0 || heard - since > 0);
    }

    /**
     * Takes a place for a render, which {@link #begin} then uses.
     *
     * @param capacity how many there are
     * @return false if there is none
     */
    public boolean reserve(int capacity) {
        if (!isOpen()) {
            return false;
        }
        if (load.incrementAndGet() <= capacity && leaving == 0) {
            return true;
        }
        release();
        return false;
    }

    /** Gives a place back. Who leaves goes when the last has been. */
    private void release() {
        if (load.decrementAndGet() == 0 && leaving != 0) {
            endOfTasks();
        }
    }

    /**
     * Begins to render, in a place that was reserved.
     *
     * @param task what
     * @param deadline by {@link System#nanoTime()}
     * @return the render; where the worker has ended it says so
     */
    public Rendering begin(Task task, long deadline) {
        Rendering rendering = new Rendering(this, ids.incrementAndGet());
        inHand.put(rendering.id(), rendering);
        try {
            if (!write(task.frame(rendering.id()), deadline) && inHand.remove(rendering.id()) != null) {
                release(); // there is no time left, as the caller is about to see
            }
        } catch (IOException gone) {
            finish(rendering, new Answer.Gone(rendering.id(), "it takes no task"));
        } catch (RuntimeException refused) {
            finish(rendering, new Answer.Gone(rendering.id(), String.valueOf(refused.getMessage())));
        }
        if (ended) {
            abandonAll();
        }
        return rendering;
    }

    /** Writes, unless another's write takes longer than there is time. */
    private boolean write(Frame frame, long deadline) throws IOException {
        try {
            if (!writing.tryLock() && !writing.tryLock(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                return false;
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            writingSince = System.nanoTime() | 1; // never 0
            out.write(frame);
            return true;
        } finally {
            writingSince = 0;
            writing.unlock();
        }
    }

    /** Says that a render is not wanted any more; where that can't be written, {@link #check} sees to it. */
    void cancel(Rendering rendering) {
        suspected = rendering.abandoned();
        try {
            write(Task.cancel(rendering.id()), System.nanoTime());
        } catch (IOException gone) {
            // its end is being told
        }
    }

    private void listen() {
        String why = "it has ended";
        try {
            FrameReader in = new FrameReader(process.getInputStream());
            for (Optional<Frame> frame = in.next(); frame.isPresent(); frame = in.next()) {
                heard = System.nanoTime();
                answered(answers.read(frame.get()));
            }
        } catch (BrokenFrame broken) {
            why = "it sent a broken frame: " + broken.getMessage();
        } catch (IOException gone) {
            why = "it can't be heard: " + gone.getMessage();
        } catch (RuntimeException failed) {
            why = "its answer can't be used: " + failed;
        }
        end(why);
    }

    private void answered(Answer answer) throws BrokenFrame {
        if (answer instanceof Answer.Ready can) {
            apps = can.apps();
            ready = true;
            watch.ready(this);
        } else if (answer instanceof Answer.Part part) {
            Rendering rendering = inHand.get(part.id());
            if (rendering == null) {
                throw new BrokenFrame("a part of a render that it does not have");
            }
            if (part instanceof Answer.End || part instanceof Answer.Failed) {
                finish(rendering, part);
                watch.rendered(this, part instanceof Answer.End end ? end.resident() : 0);
            } else if (!rendering.take(part)) {
                throw new BrokenFrame("a part out of order, or more than is allowed");
            }
        }
    }

    private void finish(Rendering rendering, Answer.Part last) {
        if (inHand.remove(rendering.id()) != null) {
            release(); // whoever sees the end finds the place free
            if (!rendering.take(last)) {
                rendering.take(new Answer.Gone(rendering.id(), "it ended what it had not begun"));
            }
        }
    }

    private void drain(Consumer<String> log) {
        try {
            new LogLines(log, System::nanoTime).drain(process.getErrorStream());
        } catch (IOException gone) {
            // the process has ended
        }
    }

    /** Takes no more, finishes what it has in hand, and leaves. */
    public void retire() {
        leaving = System.nanoTime() | 1; // never 0
        if (load.get() == 0) {
            endOfTasks();
        }
    }

    /** Takes no more and leaves as soon as it can. */
    public void leave() {
        leaving = System.nanoTime() | 1;
        endOfTasks();
    }

    private void endOfTasks() {
        if (writing.tryLock()) { // else it is stuck, and is ended for that
            try {
                stdin.close();
            } catch (IOException gone) {
                // it has ended
            } finally {
                writing.unlock();
            }
        }
    }

    /**
     * Looks whether it still does what it should; what doesn't is killed. It is called by one thread, from time to time.
     *
     * @param now by {@link System#nanoTime()}
     */
    public void check(long now) {
        long since = writingSince;
        if (!process.isAlive()) {
            if (seenDead) {
                end("it has ended"); // a child of its own may keep its output open
            }
            seenDead = true;
        } else if (!ready && now - started > limits.start().toNanos()) {
            kill("it was not ready in time");
        } else if (since != 0 && now - since > limits.takeIn().toNanos()) {
            kill("it does not take its tasks");
        } else if (leaving != 0
                && load.get() == 0
                && now - leaving > limits.leave().toNanos()) {
            kill("it does not leave");
        } else if (inHand.values().stream().anyMatch(rendering -> isHung(rendering, now))) {
            kill("it hangs");
        }
    }

    /** Nothing at all was heard since a render was given up; or it is still not ended after ten times as long. */
    private boolean isHung(Rendering rendering, long now) {
        long given = rendering.abandoned();
        long silence = limits.silence().toNanos();
        return given != 0 && now - given > silence && (heard - given < 0 || now - given > 10 * silence);
    }

    /**
     * Ends it at once, with the processes that it has started.
     *
     * @param why for the log
     */
    public void kill(String why) {
        if (killed == null) {
            killed = why;
        }
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private void end(String why) {
        if (!over.compareAndSet(false, true)) {
            return;
        }
        ended = true;
        kill(why);
        try {
            process.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        abandonAll();
        watch.ended(this, killed + (process.isAlive() ? "" : " (exit code " + process.exitValue() + ")"));
    }

    private void abandonAll() {
        for (Rendering rendering : List.copyOf(inHand.values())) {
            finish(rendering, new Answer.Gone(rendering.id(), String.valueOf(killed)));
        }
    }

    /**
     * Whether it has ended.
     *
     * @return true once its process is gone
     */
    public boolean isEnded() {
        return ended && !process.isAlive();
    }
}
