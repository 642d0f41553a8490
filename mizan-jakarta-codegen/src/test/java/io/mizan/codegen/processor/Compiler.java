// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.processor;

import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** The compilers that processors run in. */
enum Compiler {
    JAVAC,
    ECLIPSE;

    JavaCompiler tool() {
        return switch (this) {
            case JAVAC -> ToolProvider.getSystemJavaCompiler();
            case ECLIPSE -> new EclipseCompiler();
        };
    }
}
