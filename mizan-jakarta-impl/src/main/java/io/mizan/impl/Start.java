// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl;

import io.mizan.contract.model.Contract;
import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.impl.cdi.MizanExtension;
import io.mizan.impl.cdi.ScopelessClasses;
import io.mizan.impl.config.ApplicationName;
import io.mizan.impl.registry.Registry;
import io.mizan.impl.rs.CookieWatch;
import io.mizan.impl.rs.FaultWatch;
import io.mizan.impl.rs.Front;
import io.mizan.impl.rs.MizanApplication;
import io.mizan.impl.rs.ServletFront;
import io.mizan.impl.rs.ViewAnswers;
import io.mizan.impl.socket.SocketServer;
import jakarta.inject.Inject;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Begins with the application: tells the container which roles there are, and the log what was found. */
@WebListener
public class Start implements ServletContextListener {

    private static final Logger LOG = System.getLogger(Start.class.getName());

    @Inject
    Registry registry;

    @Inject
    ApplicationName application;

    /** {@code null} where the server has CDI off for the application. */
    @Inject
    @Nullable MizanExtension extension;

    @Inject
    ViewAnswers views;

    @Inject
    Front front;

    @Inject
    SocketServer sockets;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        if (extension == null) {
            throw new DeploymentProblems(List.of(Problem.of(ProblemCode.CDI_OFF, context.getContextPath() + "/")));
        }
        new ScopelessClasses(context, extension).refuse();
        inFront(context, new CookieWatch());
        inFront(context, new FaultWatch(views));
        added(context, new ServletFront(front))
                .addMappingForServletNames(
                        EnumSet.of(DispatcherType.REQUEST, DispatcherType.FORWARD),
                        true,
                        MizanApplication.class.getName());
        application.at(context.getContextPath());
        sockets.start(context);
        context.declareRoles(registry.roles().toArray(String[]::new));
        Contract contract = registry.contract();
        LOG.log(
                Level.INFO,
                "Mizan serves {0} functions and {1} contexts of the application at \"{2}/\"",
                contract.functions().size(),
                contract.contexts().size(),
                context.getContextPath());
        LostRoles.warning(context.getServerInfo(), extension.logins())
                .ifPresent(warning -> LOG.log(Level.WARNING, warning));
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (extension != null) {
            sockets.stop();
        }
    }

    private static void inFront(ServletContext context, Filter filter) {
        added(context, filter).addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    }

    private static FilterRegistration.Dynamic added(ServletContext context, Filter filter) {
        FilterRegistration.Dynamic added = context.addFilter(filter.getClass().getName(), filter);
        added.setAsyncSupported(true);
        return added;
    }
}
