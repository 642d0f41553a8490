// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.channel.app;

import io.mizan.Channel;
import io.mizan.ClientChannel;
import jakarta.annotation.security.RolesAllowed;

/** For staff alone. */
@ClientChannel("ward")
@RolesAllowed("staff")
public class WardChannel implements Channel<RoomContext, Void, String> {}
