/** KDL 2.0 (kdl.dev), the whole language: documents as plain records, a reader and a writer. Knows nothing of contracts. */
@NullMarked
package io.mizan.kdl;

import org.jspecify.annotations.NullMarked;
