// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

/** A text that is no KDL 2.0, or none that {@link KdlReader} takes. The message says where, what is wrong, and what to do. */
public final class MalformedKdl extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int line;
    private final int column;
    private final String problem;

    MalformedKdl(KdlPosition at, String problem) {
        super(at + ": " + problem, null, false, false);
        this.line = at.line();
        this.column = at.column();
        this.problem = problem;
    }

    /**
     * Where it is.
     *
     * @return the place where reading found it
     */
    public KdlPosition at() {
        return new KdlPosition(line, column);
    }

    /**
     * What it is.
     *
     * @return what is wrong and what to do, without the place
     */
    public String problem() {
        return problem;
    }
}
