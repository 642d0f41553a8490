// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.invalidation;

import io.mizan.Invalidation;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import io.mizan.contract.scope.Affected;
import io.mizan.contract.scope.Everything;
import io.mizan.contract.scope.Scope;
import io.mizan.impl.auth.CallerTags;
import io.mizan.impl.request.Current;
import io.mizan.impl.request.Frame;
import io.mizan.impl.request.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What applications inject to say what is stale: with the running function, with the transaction, or at once. */
@ApplicationScoped
public class CurrentInvalidation implements Invalidation {

    @Inject
    Scopes scopes;

    @Inject
    Ledger ledger;

    @Inject
    Requests requests;

    @Inject
    CallerTags tags;

    @Override
    public void only(Record... instances) {
        List<Scope> named = named(instances);
        frame().ifPresent(frame -> frame.only(named, ledger.transaction()));
        write(named);
    }

    @Override
    public void also(Record... instances) {
        write(named(instances));
    }

    @Override
    public void also(Class<? extends Record> context) {
        write(scopes.whole(context));
    }

    @Override
    public void alsoOwn(Class<? extends Record> context) {
        Current current = requests.current()
                .orElseThrow(() -> new IllegalStateException(Problem.of(ProblemCode.NO_REQUEST, "Invalidation.alsoOwn")
                        .toString()));
        String caller = tags.of(current.caller());
        write(scopes.whole(context).stream().map(scope -> scope.ownedBy(caller)).toList());
    }

    @Override
    public void everything() {
        write(List.of(new Everything()));
    }

    private List<Scope> named(Record... instances) {
        return Stream.of(instances).flatMap(i -> scopes.of(i).stream()).toList();
    }

    private Optional<Frame> frame() {
        return requests.current().flatMap(Current::frame);
    }

    /** A transaction that was begun since the function began decides by itself over what is said in it. */
    private void write(List<? extends Affected> affected) {
        Optional<Frame> frame = frame().filter(f -> f.runsIn(ledger.transaction()));
        if (frame.isPresent()) {
            frame.get().also(affected);
        } else {
            ledger.write(affected, "");
        }
    }
}
