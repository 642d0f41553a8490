// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.wrong;

import io.mizan.ClientContext;
import java.util.List;

/** A list tells no instances apart. */
@ClientContext
public record WrongContext(List<String> names) {}
