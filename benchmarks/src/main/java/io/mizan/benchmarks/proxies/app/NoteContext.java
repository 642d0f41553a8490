// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.proxies.app;

import io.mizan.ClientContext;

/** For everyone, told apart by texts of any characters: they stand in the names of groups. */
@ClientContext
public record NoteContext(String title) {}
