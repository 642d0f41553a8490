// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.clients.app;

import io.mizan.Channel;
import io.mizan.ClientChannel;
import jakarta.annotation.security.RolesAllowed;

/** For staff alone. */
@ClientChannel("desk")
@RolesAllowed("staff")
public class DeskChannel implements Channel<BoardContext, Void, String> {}
