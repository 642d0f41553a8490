// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.request;

import io.mizan.impl.problem.ProblemDetails;
import io.mizan.impl.registry.BoundFunction;
import io.mizan.spi.ContextCache.Answer;
import io.mizan.spi.ContextCache.Reading;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One request for a resource method of the application's own: what came of it, as the door saw it. */
public final class Page {

    private final BoundFunction function;
    private final Outcome outcome;
    private final UnaryOperator<Exception> onward;
    private boolean entered;
    private boolean bare;
    private @Nullable ProblemDetails told;
    private @Nullable Throwable thrown;
    private @Nullable Object returned;
    private @Nullable Reading reading;
    private @Nullable Answer answer;

    /**
     * A request begins.
     *
     * @param function whose method is to answer it
     * @param outcome where what it makes stale is gathered
     * @param onward what the server gets to see of what the method throws
     */
    public Page(BoundFunction function, Outcome outcome, UnaryOperator<Exception> onward) {
        this.function = function;
        this.outcome = outcome;
        this.onward = onward;
    }

    /**
     * The function.
     *
     * @return a view
     */
    public BoundFunction function() {
        return function;
    }

    /**
     * What it made stale.
     *
     * @return all that is gathered for the request
     */
    public Outcome outcome() {
        return outcome;
    }

    /**
     * It may come from memory.
     *
     * @param begun the stamp that was taken before anything was read for it
     */
    public void mayBeKept(Reading begun) {
        reading = begun;
    }

    /**
     * The reads of this request, for who asks first: a function that calls itself is its own answer only once.
     *
     * @return empty if it is not to come from memory
     */
    public Optional<Reading> takeReading() {
        Optional<Reading> taken = Optional.ofNullable(reading);
        reading = null;
        return taken;
    }

    /**
     * What memory had, or was given.
     *
     * @param found with a body that is complete if it is to go out in place of what the method returned
     */
    public void answered(Answer found) {
        answer = found;
    }

    /**
     * What memory had, or was given.
     *
     * @return empty if it was not asked
     */
    public Optional<Answer> answer() {
        return Optional.ofNullable(answer);
    }

    /**
     * Whether the door was reached. Before it a server reads and validates the method's arguments.
     *
     * @return whether guards have been asked
     */
    public boolean entered() {
        return entered;
    }

    /**
     * Whether the answer is complete without a body. A servlet container may then make one; in every other case that it is
     * asked for one, the answer has come to nothing.
     *
     * @return false as long as there is no answer
     */
    public boolean bare() {
        return bare;
    }

    /** There is an answer, and it has no body. */
    public void answerBarely() {
        bare = true;
    }

    /**
     * The problem that the failure is, made once: what is logged is logged once.
     *
     * @param problem makes it
     * @return what was made first
     */
    public ProblemDetails told(Supplier<ProblemDetails> problem) {
        ProblemDetails known = told;
        if (known == null) {
            known = problem.get();
            told = known;
        }
        return known;
    }

    /**
     * What the door refused with or the method threw, before any container wrapped it.
     *
     * @return empty if it returned, or was not reached
     */
    public Optional<Throwable> thrown() {
        return Optional.ofNullable(thrown);
    }

    /**
     * What the method returned.
     *
     * @return empty if it returned nothing, threw, or was not reached
     */
    public Optional<Object> returned() {
        return Optional.ofNullable(returned);
    }

    /**
     * It failed where the door can't see it: before it, or after the method returned.
     *
     * @param why what stands for the failure
     */
    public void failed(Throwable why) {
        thrown = why;
    }

    /**
     * Runs the method behind the door, and remembers how that ended. Where functions call each other the outermost ends last.
     *
     * @param inside all that the door does
     * @return what it returns
     * @throws Exception what it throws
     */
    @Nullable Object run(Callable<@Nullable Object> inside) throws Exception {
        entered = true;
        returned = null;
        thrown = null;
        try {
            returned = inside.call();
            return returned;
        } catch (Exception failed) {
            thrown = failed;
            throw onward.apply(failed);
        } catch (Error failed) {
            thrown = failed;
            throw failed;
        }
    }
}
