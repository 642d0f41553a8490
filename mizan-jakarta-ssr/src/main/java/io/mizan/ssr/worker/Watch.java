// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

/** Is told what becomes of a worker, on the worker's threads. */
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
