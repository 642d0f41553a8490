/** The Mizan Web Token, and the mark by which a client tells callers apart (protocol §8, §11). */
@NullMarked
package io.mizan.contract.mwt;

import org.jspecify.annotations.NullMarked;
