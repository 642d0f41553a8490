// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.mizan.it.http.Http;
import java.net.URI;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** A test of one WAR from outside, over HTTP. The subclass has the {@code @Deployment(testable = false)}. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public abstract class ServerTest {
    static final String READY = "ready.txt";

    /** The application's root, with its last slash. */
    @ArquillianResource
    @SuppressWarnings("NullAway.Init") // Arquillian sets it before each test
    protected URI base;

    /** A browser with nobody logged in, new for each test. */
    @SuppressWarnings("NullAway.Init") // set before each test
    protected Http http;

    /** Where the application stands. */
    public URI base() {
        return base;
    }

    /** A browser with nobody logged in, new for each test. */
    public Http http() {
        return http;
    }

    /** Not every adapter says so when a deployment has failed. */
    @BeforeEach
    void applicationRuns() {
        http = Http.at(base);
        assertThat(http.get(READY).text())
                .as("is the application deployed? see its log")
                .isEqualTo("ready");
    }
}
