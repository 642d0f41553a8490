// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket.app;

import io.mizan.ClientContext;

/** What has been noted on a page. */
@ClientContext
public record NotesContext(String page) {}
