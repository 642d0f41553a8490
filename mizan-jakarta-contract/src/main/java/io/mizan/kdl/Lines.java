// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Where the lines of a text begin. */
final class Lines {

    private final String text;
    private final int[] starts;

    Lines(String text) {
        this.text = text;
        this.starts = IntStream.concat(
                        IntStream.of(0),
                        IntStream.range(0, text.length())
                                .filter(i -> endsLine(text, i))
                                .map(i -> i + 1))
                .toArray();
    }

    private static boolean endsLine(String text, int i) {
        return Characters.newline(text, i) == 1;
    }

    KdlPosition position(int offset) {
        int found = Arrays.binarySearch(starts, offset);
        int line = found >= 0 ? found : -found - 2;
        return new KdlPosition(line + 1, text.codePointCount(starts[line], offset) + 1);
    }
}
