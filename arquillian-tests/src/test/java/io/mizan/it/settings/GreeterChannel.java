// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.settings;

import io.mizan.Channel;
import io.mizan.ClientChannel;
import io.mizan.it.neighbour.app.GreetingContext;

/** A bean by its annotation alone. */
@ClientChannel("greeters")
class GreeterChannel implements Channel<GreetingContext, String, Long> {
    @Override
    public void onMessage(Member<GreetingContext> from, String message) {}
}
