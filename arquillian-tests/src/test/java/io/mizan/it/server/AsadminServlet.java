// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.server;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;

/**
 * In a WAR on a Payara Micro, which takes no commands from outside: {@code /asadmin?command=deploy&operand=x.war} runs one,
 * and says how it ended.
 */
@WebServlet("/asadmin")
public class AsadminServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.getWriter().print(run(request.getParameter("command"), request.getParameter("operand")));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this is no Payara Micro", e);
        }
    }

    /** The server's own classes, which an application sees: they are in no artifact that the tests compile against. */
    private static Object run(String command, String operand) throws ReflectiveOperationException {
        Class<?> type = Class.forName("org.glassfish.embeddable.CommandRunner");
        Object services = Class.forName("org.glassfish.internal.api.Globals")
                .getMethod("getDefaultHabitat")
                .invoke(null);
        Object runner = Class.forName("org.glassfish.hk2.api.ServiceLocator")
                .getMethod("getService", Class.class, Annotation[].class)
                .invoke(services, type, new Annotation[0]);
        Object result =
                type.getMethod("run", String.class, String[].class).invoke(runner, command, new String[] {operand});
        return Class.forName("org.glassfish.embeddable.CommandResult")
                .getMethod("getExitStatus")
                .invoke(result);
    }
}
