// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.config;

import io.mizan.contract.setting.Setting;
import java.util.List;

/** The settings of the runtime, as the reference page shows them. */
public final class RuntimeSettings {

    static final Setting APPLICATION = new Setting(
            "mizan.application",
            "",
            "text",
            "Names the application in cache keys and tokens. By default it is the context path; a cluster and an edge"
                    + " need one that is the same on every node.");
    static final Setting MODE = new Setting(
            "mizan.mode",
            "production",
            "`production` or `development`",
            "In development answers carry `Cache-Status`, the contract can be read at `/api/mizan/mizan.kdl`, and"
                    + " `/api/mizan/explain/` says why an answer comes from memory.");
    static final Setting EXPLAIN_ROLES = new Setting(
            "mizan.explain.roles",
            "staff",
            "names, separated by commas",
            "Who may ask `/api/mizan/explain/` in development: callers with one of these roles, which the application"
                    + " knows.");
    static final Setting SECRET = new Setting(
            "mizan.secret",
            "",
            "at least 32 bytes: text, or `base64:` and base64",
            "The secret that all keys are derived from (protocol, section 9). With none, one node runs with a random"
                    + " one and warns: callers' tags and tokens then change with each start.");
    static final Setting MWT_SECRET = new Setting(
            "mizan.mwt.secret",
            "",
            "as `mizan.secret`",
            "Takes the place of `mizan.secret` for the key that signs web tokens.");
    static final Setting MWT_PREVIOUS = new Setting(
            "mizan.mwt.previous",
            "",
            "secrets, separated by commas",
            "Older secrets whose web tokens are still accepted; nothing is signed with them.");
    static final Setting CACHE_SECRET = new Setting(
            "mizan.cache.secret",
            "",
            "as `mizan.secret`",
            "Takes the place of `mizan.secret` for the key of cache keys.");
    static final Setting SUBJECT_SECRET = new Setting(
            "mizan.subject.secret",
            "",
            "as `mizan.secret`",
            "Takes the place of `mizan.secret` for the key that callers' names are hidden with.");
    static final Setting MWT_LIFETIME = new Setting(
            "mizan.mwt.lifetime", "PT10M", "ISO 8601 duration, 1 s to 24 h", "How long a web token is good.");
    static final Setting MAX_BODY = new Setting(
            "mizan.http.max-body",
            "1048576",
            "bytes, 1024 to 1073741824",
            "The longest body of a call; above it: 413.");
    static final Setting SHARED_MAX_AGE = new Setting(
            "mizan.http.shared-max-age",
            "31536000",
            "seconds, 0 to 31536000",
            "`s-maxage` of shared answers; 0 leaves it out. Where shared caches have no feed of invalidations: at most"
                    + " 60.");
    static final Setting CACHE_STATUS = new Setting(
            "mizan.http.cache-status",
            "false",
            "`true` or `false`",
            "Whether answers carry `Cache-Status` in production too.");
    static final Setting EDGE = new Setting(
            "mizan.edge",
            "false",
            "`true` or `false`",
            "Says that every shared cache in front obeys the protocol's section 12. Otherwise shared answers tell such"
                    + " caches to store nothing.");
    static final Setting EDGE_TOKEN = new Setting(
            "mizan.edge.token",
            "",
            "at least 32 random characters of ASCII without blanks; several separated by commas",
            "The credential with which an edge is told all that becomes stale, at `/api/mizan/live`. Several, so that one can"
                    + " take another's place. With none, no edge is told.");
    static final Setting EDGE_HISTORY = new Setting(
            "mizan.edge.history",
            "5000",
            "a number, 0 to 1000000",
            "How many invalidations a node keeps for edges that come back; one that missed more is told that everything is"
                    + " stale.");
    static final Setting EDGE_CONNECTIONS = new Setting(
            "mizan.edge.connections",
            "100",
            "a number, 1 to 10000",
            "How many edges a node tells at a time; one more is told nothing, and its answer ends.");
    static final Setting ORIGINS = new Setting(
            "mizan.origins",
            "",
            "origins such as `https://clinic.example`, separated by commas",
            "The application's own origins, for the check of forged requests. By default the scheme, host and port of"
                    + " the request as the container tells them; set it behind a proxy that hides them.");
    static final Setting CSRF_ALLOWED = new Setting(
            "mizan.csrf.allowed-origins",
            "",
            "origins, separated by commas; neither `null` nor `*`",
            "Other origins that may send requests with the caller's session.");
    static final Setting CORS_ALLOWED = new Setting(
            "mizan.cors.allowed-origins",
            "",
            "origins, separated by commas, or `*`",
            "Other origins whose pages may read answers; with the caller's session only those of"
                    + " `mizan.csrf.allowed-origins` too.");
    static final Setting ROLES = new Setting(
            "mizan.roles",
            "",
            "names, separated by commas",
            "Roles that the application knows beside those that its annotations name.");
    static final Setting FRESH_TIMEOUT = new Setting(
            "mizan.fresh.timeout",
            "PT1S",
            "ISO 8601 duration, 0 s to 1 min",
            "How long the answer to a call waits for the contexts that it brings along; what is not ready is fetched"
                    + " by the client.");
    static final Setting ACKNOWLEDGE_TIMEOUT = new Setting(
            "mizan.invalidation.timeout",
            "PT30S",
            "ISO 8601 duration, 1 s to 10 min",
            "How long the answer to a call waits until every cache has obeyed; above it the answer goes out with a"
                    + " warning in the log.");

    static final Setting NONCE_ATTRIBUTE = new Setting(
            "mizan.ssr.nonce-attribute",
            "",
            "a name",
            "The attribute of the servlet request where a filter of the application leaves the nonce of its"
                    + " `Content-Security-Policy`: each script of a `ClientPage` carries it, and such a page is never"
                    + " shared.");
    static final Setting STAFF_ROLE = new Setting(
            "mizan.ssr.staff-role",
            "",
            "a role",
            "Who is told by the field `Mizan-Render` why a page was left to the browser; in development everybody is.");

    static final Setting SOCKET_MAX_MESSAGE = new Setting(
            "mizan.socket.max-message",
            "65536",
            "bytes, 1024 to 16777216",
            "The longest message that a socket takes; above it the connection is closed with 1009.");
    static final Setting SOCKET_RATE = new Setting(
            "mizan.socket.messages-per-second",
            "50",
            "a number, 1 to 100000",
            "How many messages a connection may send in a second, and at once; above it: closed with 1008.");
    static final Setting SOCKET_MAX_WAITING = new Setting(
            "mizan.socket.max-waiting",
            "1048576",
            "bytes, 1024 to 1073741824",
            "How much of a connection's messages may wait for its calls before them; above it: closed with 1013.");
    static final Setting SOCKET_MAX_OUTBOUND = new Setting(
            "mizan.socket.max-outbound",
            "1048576",
            "bytes, 1024 to 1073741824",
            "How much may wait for a connection to read it; above it: closed with 1013.");
    static final Setting SOCKET_PER_CALLER = new Setting(
            "mizan.socket.connections-per-caller",
            "10",
            "a number, 1 to 100000",
            "How many sockets a caller may have on a node; nobody is no caller. Above it: closed with 1013.");
    static final Setting SOCKET_CONNECTIONS = new Setting(
            "mizan.socket.connections",
            "10000",
            "a number, 1 to 1000000",
            "How many sockets a node has at most. Above it: closed with 1013.");
    static final Setting SOCKET_THREADS = new Setting(
            "mizan.socket.threads",
            "16",
            "a number, 1 to 1000",
            "How many calls of sockets a node runs at a time, one of each connection; the others wait their turn.");
    static final Setting SOCKET_FIRST = new Setting(
            "mizan.socket.first-message",
            "PT10S",
            "ISO 8601 duration, 1 s to 1 min",
            "How long a socket without a session may be silent before it says whose it is; then: closed with 1008.");
    static final Setting SOCKET_IDLE = new Setting(
            "mizan.socket.idle",
            "PT2M",
            "ISO 8601 duration, 1 s to 1 h",
            "How long a socket may be silent; clients send a `ping` now and then. Then: closed with 1001.");
    static final Setting SOCKET_RECHECK = new Setting(
            "mizan.socket.recheck",
            "PT1M",
            "ISO 8601 duration, 1 s to 1 min",
            "How old what is known of a socket's caller may be: then his token is verified again, and with the next"
                    + " request of his session his roles are read again.");

    static final Setting SOCKET_UNSEEN = new Setting(
            "mizan.socket.unseen",
            "PT1M",
            "ISO 8601 duration, 10 s to 24 h",
            "How long a session's socket goes on without any request of that session, for its roles are read with those alone."
                    + " After three quarters of it the client is asked for one (`identify`), which keeps the session alive."
                    + " Then: closed with 1001, and with the next handshake they are read.");
    static final Setting SOCKET_WATCHES = new Setting(
            "mizan.socket.watches",
            "200",
            "a number, 1 to 100000",
            "How many instances of contexts a socket may watch. Above it: an `error` for the one that is too many.");

    static final Setting CHANNEL_PER_CONNECTION = new Setting(
            "mizan.channel.per-connection",
            "50",
            "a number, 1 to 10000",
            "How many instances of channels a socket may have joined at a time; above it: 403.");
    static final Setting CHANNEL_INSTANCES = new Setting(
            "mizan.channel.instances",
            "10000",
            "a number, 0 to 10000000",
            "How many instances of channels that nobody is in any more a node keeps for members who come back; those left"
                    + " longest are forgotten.");
    static final Setting CHANNEL_HISTORY_MESSAGES = new Setting(
            "mizan.channel.history-messages",
            "256",
            "a number, 0 to 1000000",
            "How many messages of an instance of a channel a node keeps for members who come back.");
    static final Setting CHANNEL_HISTORY_BYTES =
            new Setting("mizan.channel.history-bytes", "262144", "bytes, 0 to 1073741824", "How many bytes of them.");
    static final Setting CHANNEL_HISTORY_AGE = new Setting(
            "mizan.channel.history-age",
            "PT5M",
            "ISO 8601 duration, 1 s to 24 h",
            "For how long, and how long an instance that nobody is in any more is kept.");

    private RuntimeSettings() {}

    /**
     * Every setting, in the order of the reference page.
     *
     * @return all there are
     */
    public static List<Setting> all() {
        return List.of(
                APPLICATION,
                MODE,
                EXPLAIN_ROLES,
                SECRET,
                CACHE_SECRET,
                MWT_SECRET,
                MWT_PREVIOUS,
                SUBJECT_SECRET,
                MWT_LIFETIME,
                MAX_BODY,
                SHARED_MAX_AGE,
                CACHE_STATUS,
                EDGE,
                EDGE_TOKEN,
                EDGE_HISTORY,
                EDGE_CONNECTIONS,
                ORIGINS,
                CSRF_ALLOWED,
                CORS_ALLOWED,
                ROLES,
                FRESH_TIMEOUT,
                ACKNOWLEDGE_TIMEOUT,
                NONCE_ATTRIBUTE,
                STAFF_ROLE,
                SOCKET_MAX_MESSAGE,
                SOCKET_RATE,
                SOCKET_MAX_WAITING,
                SOCKET_MAX_OUTBOUND,
                SOCKET_PER_CALLER,
                SOCKET_CONNECTIONS,
                SOCKET_THREADS,
                SOCKET_FIRST,
                SOCKET_IDLE,
                SOCKET_RECHECK,
                SOCKET_UNSEEN,
                SOCKET_WATCHES,
                CHANNEL_PER_CONNECTION,
                CHANNEL_INSTANCES,
                CHANNEL_HISTORY_MESSAGES,
                CHANNEL_HISTORY_BYTES,
                CHANNEL_HISTORY_AGE);
    }
}
