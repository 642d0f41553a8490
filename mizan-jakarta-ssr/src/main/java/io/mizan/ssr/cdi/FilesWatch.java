// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.cdi;

import io.mizan.ssr.bundle.WorkFiles;
import io.mizan.ssr.worker.Watch;
import io.mizan.ssr.worker.Worker;

/**
 * A worker that can render has loaded its files, unless somebody has deleted some of them meanwhile: it would have pages that it
 * does not know.
 *
 * @param next is told of one that has
 * @param files of the worker
 */
record FilesWatch(Watch next, WorkFiles files) implements Watch {

    @Override
    public void ready(Worker worker) {
        if (files.isWhole()) {
            next.ready(worker);
        } else {
            worker.kill("its files were deleted while it started");
        }
    }

    @Override
    public void ended(Worker worker, String why) {
        next.ended(worker, why);
    }

    @Override
    public void rendered(Worker worker, long resident) {
        next.rendered(worker, resident);
    }
}
