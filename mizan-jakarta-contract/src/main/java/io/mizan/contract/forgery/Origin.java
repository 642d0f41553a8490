// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.forgery;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Origins as browsers write them: scheme, host in lower case, and the port where it is not the scheme's own. */
public final class Origin {
    private static final int HTTP_PORT = 80;
    private static final int HTTPS_PORT = 443;

    private Origin() {}

    /**
     * A whole origin of a setting.
     *
     * @throws IllegalArgumentException for {@code null}, {@code *}, and whatever has a path, a query or a user
     */
    public static String parse(String setting) {
        try {
            URI uri = new URI(setting);
            String scheme = uri.getScheme();
            String host = uri.getHost();
            boolean bare = scheme != null
                    && host != null
                    && uri.getUserInfo() == null
                    && uri.getRawPath().isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null;
            if (bare) {
                return of(scheme, host, uri.getPort());
            }
        } catch (URISyntaxException e) {
            throw refused(setting);
        }
        throw refused(setting);
    }

    /**
     * The origin of a request.
     *
     * @param port negative where there is none
     */
    public static String of(String scheme, String host, int port) {
        String lowerScheme = scheme.toLowerCase(Locale.ROOT);
        int own = lowerScheme.equals("https") ? HTTPS_PORT : lowerScheme.equals("http") ? HTTP_PORT : -1;
        return lowerScheme + "://" + host.toLowerCase(Locale.ROOT) + (port < 0 || port == own ? "" : ":" + port);
    }

    private static IllegalArgumentException refused(String setting) {
        return new IllegalArgumentException(
                "'" + setting + "' is no whole origin such as https://partner.example or http://localhost:5173");
    }
}
