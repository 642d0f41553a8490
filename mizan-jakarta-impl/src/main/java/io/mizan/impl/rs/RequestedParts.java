// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** What one request has written of parts. */
@RequestScoped
public class RequestedParts {

    private final Set<String> written = new HashSet<>();
    private final String request =
            Integer.toHexString(ThreadLocalRandom.current().nextInt());
    private int count;

    /** What the ids of the next part begin with; no other part has it, of an earlier request of the same document neither. */
    String nextPrefix() {
        return "m" + request + "-" + count++ + "-";
    }

    /** Those elements that the document does not have yet. */
    String missing(List<String> elements) {
        return elements.stream().filter(written::add).collect(Collectors.joining());
    }
}
