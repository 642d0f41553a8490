// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.protocol.app;

import io.mizan.ClientContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Four components of types that are easily written in two ways. */
@ClientContext
public record RichContext(UUID id, LocalDate day, Instant at, OffsetDateTime on) {}
