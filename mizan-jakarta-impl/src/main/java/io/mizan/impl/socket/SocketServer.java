// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.socket;

import io.mizan.impl.auth.CallerResolver;
import io.mizan.impl.request.Current;
import io.mizan.impl.rs.EventFilter;
import io.mizan.impl.rs.Front;
import io.mizan.impl.rs.MizanApplication;
import io.mizan.impl.rs.SocketFilter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.ApplicationPath;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;

/** Has the server answer at the socket's address, where the application has something for it. */
@Singleton
public class SocketServer {

    private static final Logger LOG = System.getLogger(SocketServer.class.getName());
    private static final String SERVER = "jakarta.websocket.server.ServerContainer";

    @Inject
    Sockets sockets;

    @Inject
    Front front;

    @Inject
    Current current;

    @Inject
    CallerResolver callers;

    /**
     * Begins, if there is anything to serve.
     *
     * @param context the application's, which is starting
     */
    public void start(ServletContext context) {
        if (!sockets.isNeeded()) {
            return;
        }
        Connections connections = sockets.start();
        added(context, new SessionWatch(connections, callers))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        String[] streams = addresses(context, "live");
        added(context, new EventFilter(front, new EventStreams(connections, sockets.feed(), current)))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, streams);
        Object server = context.getAttribute(SERVER);
        if (server == null) {
            LOG.log(
                    Level.WARNING,
                    "functions can be called over HTTP alone, and nobody can join channels: this server has no Jakarta"
                            + " WebSocket; switch it on");
            return;
        }
        String[] addresses = addresses(context, "ws");
        added(context, new SocketFilter(front))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, addresses);
        for (String address : addresses) {
            ServerEndpoints.add(server, address, new SocketConfigurator(connections, current));
        }
    }

    /** Ends every connection. */
    public void stop() {
        sockets.stop();
    }

    private static FilterRegistration.Dynamic added(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic added = context.addFilter(filter.getClass().getName(), filter);
        added.setAsyncSupported(true);
        return added;
    }

    /** Below the protocol's root, wherever {@code web.xml} has moved it. */
    private static String[] addresses(ServletContext context, String name) {
        ServletRegistration servlet = context.getServletRegistration(MizanApplication.class.getName());
        Collection<String> mappings = servlet == null ? List.of() : servlet.getMappings();
        List<String> roots = mappings.stream()
                .filter(mapping -> mapping.endsWith("/*"))
                .map(mapping -> mapping.substring(0, mapping.length() - 1))
                .toList();
        String declared =
                MizanApplication.class.getAnnotation(ApplicationPath.class).value();
        return (roots.isEmpty() ? List.of("/" + declared + "/") : roots)
                .stream().map(root -> root + name).toArray(String[]::new);
    }
}
