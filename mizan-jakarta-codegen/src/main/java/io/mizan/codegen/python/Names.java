// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.python;

import java.util.Set;

/** Names that nothing can have: what would be called so gets an underscore. */
final class Names {

    /** What no attribute, method or parameter can be called: keywords, and what annotations beside it speak of. */
    static final Set<String> RESERVED = Set.of(
            "and",
            "as",
            "assert",
            "async",
            "await",
            "bool",
            "break",
            "bytes",
            "class",
            "close",
            "contexts",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "errors",
            "except",
            "finally",
            "float",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "int",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "self",
            "str",
            "try",
            "types",
            "while",
            "with",
            "yield");

    private Names() {}
}
