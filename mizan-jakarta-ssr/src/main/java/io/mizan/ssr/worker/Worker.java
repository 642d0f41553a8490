// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;

/**
 * A process that renders, with the renders that it has in hand. Two threads of its own read what it says and what it
 * prints; whoever has something to be rendered writes that himself.
 */
public final class Worker {

    private final long pid;
    private final Watch watch;
    private final Life life;
    private final Tasks tasks;
    private final Signs signs = new Signs();
    private final InHand inHand = new InHand(this::leaveIfDone);
    private final Checks checks;
    private final Printed printed;

    private Worker(Process process, Limits limits, Watch watch, Consumer<String> log) {
        this.pid = process.pid();
        this.watch = watch;
        this.life = new Life(process);
        this.tasks = new Tasks(process.getOutputStream());
        this.checks = new Checks(limits, life, signs, tasks, inHand);
        this.printed = new Printed(log);
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
        Worker worker = new Worker(process, limits, watch, log);
        Listener listener = new Listener(worker, worker.signs, worker.inHand, watch);
        thread("mizan-ssr-answers-" + worker.pid, () -> worker.end(listener.listen(process.getInputStream())));
        thread("mizan-ssr-log-" + worker.pid, () -> worker.printed.drain(process.getErrorStream()));
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
        return pid;
    }

    /**
     * What it can render.
     *
     * @return front ends; empty before it is ready
     */
    public List<String> apps() {
        return signs.apps();
    }

    /**
     * How much it has to do.
     *
     * @return the renders in hand
     */
    public int load() {
        return inHand.load();
    }

    /**
     * Whether it takes what is to be rendered.
     *
     * @return false before it is ready, once it leaves or has ended, and while nothing was heard of it since a render that
     *     it still has in hand was given up
     */
    public boolean isOpen() {
        return signs.isOpen() && !inHand.any(rendering -> signs.isSuspect(rendering.abandoned()));
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
        if (inHand.take(capacity) && !signs.isLeaving()) {
            return true;
        }
        inHand.giveBack();
        return false;
    }

    /**
     * Begins to render, in a place that was reserved.
     *
     * @param task what
     * @param deadline by {@link System#nanoTime()}
     * @return the render; where the worker has ended it says so
     */
    public Rendering begin(Task task, long deadline) {
        Rendering rendering = inHand.add(this, task.stream());
        try {
            if (!tasks.write(task.frame(rendering.id()), deadline)) {
                inHand.drop(rendering);
            }
        } catch (IOException gone) {
            inHand.finish(rendering, new Answer.Gone(rendering.id(), "it takes no task"));
        } catch (RuntimeException refused) {
            String why = "it can't be given to a worker: " + refused.getMessage();
            inHand.finish(
                    rendering,
                    new Answer.Failed(rendering.id(), refused.getClass().getSimpleName(), why, ""));
        }
        if (signs.isEnded()) {
            inHand.abandon(life.why());
        }
        return rendering;
    }

    /** Says that a render is not wanted any more; where that can't be written, {@link #check} sees to it. */
    void cancel(Rendering rendering) {
        try {
            tasks.writeSoon(Task.cancel(rendering.id()));
        } catch (IOException gone) {
            // its end is being told
        }
    }

    /** Takes no more, finishes what it has in hand, and leaves. */
    public void retire() {
        signs.leave();
        if (inHand.load() == 0) {
            tasks.close();
        }
    }

    private void leaveIfDone() {
        if (signs.isLeaving()) {
            tasks.close();
        }
    }

    /** Takes no more and leaves as soon as it can. */
    public void leave() {
        signs.leave();
        tasks.close();
    }

    /**
     * Looks whether it still does what it should; what doesn't is killed. It is called by one thread, from time to time.
     *
     * @param now by {@link System#nanoTime()}
     */
    public void check(long now) {
        if (checks.isLongDead()) {
            end("it has ended");
        }
        checks.complaint(now).ifPresent(this::kill);
    }

    /**
     * Ends it at once, with the processes that it has started.
     *
     * @param why for the log
     */
    public void kill(String why) {
        life.kill(why);
    }

    private void end(String why) {
        signs.end();
        if (life.end(why)) {
            inHand.abandon(life.why());
            watch.ended(this, life.obituary() + (signs.isReady() ? "" : neverReady(printed.first())));
        }
    }

    private static String neverReady(String words) {
        return " before it could render" + (words.isEmpty() ? "" : ", and has said: " + words);
    }
}
