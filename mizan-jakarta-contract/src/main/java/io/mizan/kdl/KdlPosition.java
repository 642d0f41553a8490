// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/**
 * A place in a text.
 *
 * @param line from 1; whatever KDL takes for a newline begins another, and CR LF is one
 * @param column in code points, from 1
 */
public record KdlPosition(int line, int column) {

    @Override
    public String toString() {
        return "line " + line + ", column " + column;
    }
}
