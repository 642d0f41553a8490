// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.rs;

import io.mizan.impl.auth.Refused;
import io.mizan.impl.dispatch.Door;
import io.mizan.impl.dispatch.Validation;
import io.mizan.impl.problem.Failures;
import io.mizan.impl.problem.Invalid;
import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.impl.request.CommitFailed;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Page;
import jakarta.ejb.EJBTransactionRolledbackException;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Providers;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of what a page throws: the application's own mapper has the first word, the library the last, the server
 * none.
 */
@ApplicationScoped
public class PageFaults {

    private static final String LIBRARY = "io.mizan.impl.";
    private static final Set<Class<? extends Annotation>> EJBS =
            Set.of(Stateless.class, Stateful.class, Singleton.class);

    /** What may have been thrown where the door could not see it. */
    private static final Set<Class<? extends Throwable>> BEHIND =
            Set.of(EJBTransactionRolledbackException.class, RuntimeException.class, RollbackException.class);

    @Inject
    Current current;

    @Inject
    Door door;

    @Inject
    Validation validation;

    @Inject
    Failures failures;

    @Inject
    Answers answers;

    /**
     * Takes note of what a server has found to be violated. Before the method it validates the arguments, and no guard has
     * been asked: what the door would have said counts.
     *
     * @param found what the server says
     * @param own whether the application has an answer to it
     * @return whether the answer is the library's
     */
    public boolean violated(ConstraintViolationException found, boolean own) {
        Optional<Page> page = current.page();
        if (page.isEmpty() || page.get().thrown().isPresent()) {
            return false;
        }
        Throwable why = page.get().entered() ? found : refusal(page.get(), found);
        page.get().failed(why);
        return why instanceof Refused || !own;
    }

    private Throwable refusal(Page page, ConstraintViolationException found) {
        for (ConstraintViolation<?> one : found.getConstraintViolations()) {
            @Nullable Object[] arguments = one.getExecutableParameters();
            if (arguments != null) {
                try {
                    door.check(page.function(), one.getRootBean(), arguments);
                } catch (Refused | Invalid refusal) {
                    return refusal;
                }
            }
        }
        return validation.told(found.getConstraintViolations(), page.function());
    }

    /** What a server gets to see of what a page throws, so that it asks the application and not itself. */
    static Exception onward(Exception thrown, BoundFunction function, Providers providers) {
        return thrown instanceof TransactionalException && own(thrown.getClass(), function, providers) == null
                ? new CommitFailed(thrown)
                : thrown;
    }

    /**
     * Puts the right answer in the place of one that a server gave of itself.
     *
     * @param page the request
     * @param providers of the application
     * @param method the HTTP method
     * @param answer is completed
     */
    void settle(Page page, Providers providers, String method, ContainerResponseContext answer) {
        Optional<Throwable> shown = takenOut(answer);
        if (answer.getStatus() < 400) {
            return;
        }
        Optional<Throwable> thrown = page.thrown();
        if (thrown.isPresent()) {
            settle(page, thrown.get(), providers, method, answer);
        } else if (failedBehind(page, answer)
                && BEHIND.stream().allMatch(type -> own(type, page.function(), providers) == null)) {
            Throwable cause = shown.orElseGet(() -> new IllegalStateException("failed after it had returned"));
            put(problem(page, cause).to(method), answer);
        }
    }

    private void settle(
            Page page, Throwable thrown, Providers providers, String method, ContainerResponseContext answer) {
        Throwable seen = thrown instanceof Exception exception ? onward(exception, page.function(), providers) : thrown;
        ExceptionMapper<Throwable> own = own(seen.getClass(), page.function(), providers);
        boolean web = thrown instanceof WebApplicationException;
        if (own == null && !web) {
            put(problem(page, thrown).to(method), answer);
        } else if (isWrapped(page, thrown) && answer.getStatus() == 500) {
            put(own == null ? ((WebApplicationException) thrown).getResponse() : own.toResponse(thrown), answer);
        }
    }

    /** A server may show what was thrown, in a field. */
    private static Optional<Throwable> takenOut(ContainerResponseContext answer) {
        Optional<Throwable> shown = answer.getHeaders().values().stream()
                .flatMap(List::stream)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst();
        answer.getHeaders().values().removeIf(values -> values.stream().anyMatch(Throwable.class::isInstance));
        return shown;
    }

    /** Whether the container of an EJB failed once the method had returned: a transaction that can't be committed. */
    private static boolean failedBehind(Page page, ContainerResponseContext answer) {
        boolean itsOwn = page.returned()
                .filter(r -> r instanceof Response given && given.getStatus() == answer.getStatus())
                .isPresent();
        return page.entered() && answer.getStatus() == 500 && !itsOwn;
    }

    /** The containers of EJBs wrap what is no application exception; not every server looks for the mapper of the cause. */
    private static boolean isWrapped(Page page, Throwable thrown) {
        Class<?> bean = page.function().method().getDeclaringClass();
        boolean system = thrown instanceof RuntimeException || thrown instanceof Error;
        return system && EJBS.stream().anyMatch(bean::isAnnotationPresent);
    }

    /** The mapper that the application itself has for an exception. What a server has of its own does not count. */
    @SuppressWarnings("unchecked") // it was found by the type
    private static @Nullable ExceptionMapper<Throwable> own(
            Class<? extends Throwable> type, BoundFunction function, Providers providers) {
        ExceptionMapper<? extends Throwable> mapper = providers.getExceptionMapper(type);
        if (mapper != null && mapper.getClass().getName().startsWith(LIBRARY)) {
            return ConstraintViolationException.class.isAssignableFrom(type)
                    ? own(ValidationException.class, function, providers)
                    : null;
        }
        ClassLoader application = function.method().getDeclaringClass().getClassLoader();
        return mapper != null && isOf(application, mapper.getClass()) ? (ExceptionMapper<Throwable>) mapper : null;
    }

    /**
     * Whether a mapper is the application's own.
     *
     * @param mapper what a server found
     * @return false for nothing, and for what the server or the library brings along
     */
    public boolean isOwn(@Nullable ExceptionMapper<?> mapper) {
        return mapper != null && isOf(PageFaults.class.getClassLoader(), mapper.getClass());
    }

    private static boolean isOf(@Nullable ClassLoader application, Class<?> type) {
        if (type.isSynthetic()) { // a proxy, which may be made in the application's class loader for the server's class
            return isOf(application, type.getSuperclass());
        }
        ClassLoader server = Providers.class.getClassLoader();
        return Stream.iterate(application, l -> l != null && l != server, ClassLoader::getParent)
                .anyMatch(loader -> loader == type.getClassLoader());
    }

    /** The answer to what nobody else has an answer to. */
    Outgoing problem(Page page, Throwable thrown) {
        ProblemDetails problem =
                page.told(() -> failures.of(thrown, page.function().function().name(), "/params"));
        ProblemDetails told =
                page.outcome().committed() ? problem.afterCommit(page.outcome().invalidations()) : problem;
        return answers.problem(
                told, Optional.of(thrown).filter(Refused.class::isInstance).map(r -> ((Refused) r).reason()));
    }

    private static void put(Response response, ContainerResponseContext answer) {
        answer.setStatus(response.getStatus());
        answer.getHeaders().putAll(response.getHeaders());
        answer.getHeaders().remove("Content-Length"); // what writes the body may compress it
        answer.setEntity(response.getEntity(), new Annotation[0], response.getMediaType());
    }
}
