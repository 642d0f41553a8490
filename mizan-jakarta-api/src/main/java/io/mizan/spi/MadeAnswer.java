// SPDX-License-Identifier: Apache-2.0
package io.mizan.spi;

import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Body;
import io.mizan.spi.ContextCache.Source;

/** An answer that nobody keeps. */
record MadeAnswer(Body body, Source source, String detail) implements Answer {}
