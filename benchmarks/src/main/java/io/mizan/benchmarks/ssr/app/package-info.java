/** The WAR with the pages: the owners of a clinic, rendered by workers, and by a sidecar that is asked over HTTP. */
@NullMarked
package io.mizan.benchmarks.ssr.app;

import org.jspecify.annotations.NullMarked;
