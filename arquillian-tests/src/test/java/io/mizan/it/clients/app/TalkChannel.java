// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.Channel;
import io.mizan.Channels;
import io.mizan.ClientChannel;
import io.mizan.Invalidation;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** What is said on a board stands there, and all who are there hear it. */
@ClientChannel("talk")
public class TalkChannel implements Channel<BoardContext, Line, Line> {

    @Inject
    Boards boards;

    @Inject
    Channels<BoardContext, Line> talk;

    @Inject
    Invalidation invalidation;

    @Override
    @Transactional
    public void onMessage(Member<BoardContext> from, Line line) throws FullException {
        if (line.text().equals("too much")) {
            throw new FullException("nothing more fits on it");
        }
        boards.add(from.params().board(), line.text());
        invalidation.also(from.params());
        talk.to(from.params()).send(line);
    }
}
