// SPDX-License-Identifier: Apache-2.0
package io.mizan.ssr.worker;

import io.mizan.ssr.frame.BrokenFrame;
import io.mizan.ssr.frame.Frame;
import io.mizan.ssr.frame.FrameReader;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Hears what a worker answers, to the end. */
final class Listener {

    private final AnswerReader answers = new AnswerReader();
    private final Worker worker;
    private final Signs signs;
    private final InHand inHand;
    private final Watch watch;

    Listener(Worker worker, Signs signs, InHand inHand, Watch watch) {
        this.worker = worker;
        this.signs = signs;
        this.inHand = inHand;
        this.watch = watch;
    }

    /**
     * Listens.
     *
     * @return why there is nothing more to hear
     */
    String listen(InputStream answered) {
        try {
            FrameReader in = new FrameReader(answered);
            for (Optional<Frame> frame = in.next(); frame.isPresent(); frame = in.next()) {
                signs.hear();
                take(answers.read(frame.get()));
            }
            return "it has ended";
        } catch (BrokenFrame broken) {
            return "it sent a broken frame: " + broken.getMessage();
        } catch (IOException gone) {
            return "it can't be heard: " + gone.getMessage();
        } catch (RuntimeException failed) {
            return "its answer can't be used: " + failed;
        }
    }

    private void take(Answer answer) throws BrokenFrame {
        if (answer instanceof Answer.Ready can) {
            signs.ready(can.apps());
            watch.ready(worker);
        } else if (answer instanceof Answer.Part part) {
            Rendering rendering = inHand.get(part.id())
                    .orElseThrow(() -> new BrokenFrame("a part of a render that it does not have"));
            if (part instanceof Answer.End || part instanceof Answer.Failed) {
                inHand.finish(rendering, part);
                watch.rendered(worker, part instanceof Answer.End end ? end.resident() : 0);
            } else if (!rendering.take(part)) {
                throw new BrokenFrame("a part out of order, or more than is allowed");
            }
        }
    }
}
