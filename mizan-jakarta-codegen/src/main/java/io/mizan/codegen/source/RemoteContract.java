// SPDX-License-Identifier: Apache-2.0
package io.mizan.codegen.source;

import io.mizan.codegen.target.Offered;
import io.mizan.codegen.target.Ungenerable;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A contract that a server gives out, by http or https. Nothing but its address is ever asked: a redirect is an error that
 * says where to.
 *
 * @param address of the document itself
 * @param timeout until all of it has come
 */
public record RemoteContract(URI address, Duration timeout) {

    /** What is longer is no contract. */
    static final int MAX_BYTES = 16 << 20;

    private static final Set<String> SCHEMES = Set.of("http", "https");

    /** How long a server may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /**
     * An address with the usual patience.
     *
     * @param address of the document itself
     */
    public RemoteContract(URI address) {
        this(address, PATIENCE);
    }

    /**
     * Whether a text is an address, not a path.
     *
     * @param text what somebody has given
     * @return whether it begins as an address does
     */
    public static boolean isAddress(String text) {
        return text.matches("[A-Za-z][A-Za-z0-9+.-]+://.*");
    }

    /**
     * Asks for the contract.
     *
     * @return the contract
     * @throws Ungenerable if the server does not give one
     * @throws IOException if there is no server, or it does not answer
     */
    public Offered read() throws IOException {
        String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme) || address.getHost() == null) {
            throw new Ungenerable(address + ": only addresses of http and https are read");
        }
        String kdl = text(answer());
        try {
            return Offered.of(kdl);
        } catch (Ungenerable wrong) {
            throw new Ungenerable(address + " is no contract that can be read:\n" + wrong.getMessage());
        }
    }

    private HttpResponse<byte[]> answer() throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeout)
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer =
                client.sendAsync(HttpRequest.newBuilder(address).build(), head -> new BoundedBody(MAX_BYTES));
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            answer.cancel(true);
            throw new IOException(address + " has not answered within " + timeout.toSeconds() + " s", late);
        } catch (ExecutionException failed) {
            throw new IOException(address + " can't be read: " + failed.getCause(), failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            throw new IOException(address + " was not read to its end", ended);
        }
    }

    private String text(HttpResponse<byte[]> answer) {
        int status = answer.statusCode();
        if (status / 100 == 3) {
            String where = answer.headers().firstValue("Location").orElse("nowhere");
            throw new Ungenerable(address + " redirects to " + where + "; give that address if you mean it");
        } else if (status == 404) {
            throw new Ungenerable(address + ": there is nothing (404); a server gives its contract out at"
                    + " <root>/api/mizan/mizan.kdl while mizan.mode is development");
        } else if (status != 200) {
            throw new Ungenerable(address + " answers " + status + " and no contract");
        }
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
