// SPDX-License-Identifier: Apache-2.0
package io.mizan.conformance;

import io.mizan.contract.json.Json;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.mwt.CallerMark;
import io.mizan.contract.mwt.CallerMarks;
import io.mizan.contract.mwt.Mwt;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** {@code mwt.json}: tokens of callers, and tokens that nobody believes. */
final class MwtFile implements VectorFile {
    @Override
    public void run(Json document, Checks checks) {
        for (Json vector : Tree.list(document, "valid")) {
            valid(vector, checks);
        }
        for (Json vector : Tree.list(document, "refused")) {
            Mwt mwt = mwt(vector, Tree.text(vector, "iss"), Tree.integer(vector, "verify_at"));
            checks.equal(Tree.text(vector, "why"), () -> mwt.verify(Tree.text(vector, "token")), Optional.empty());
        }
    }

    private static void valid(Json vector, Checks checks) {
        Json claims = Tree.get(vector, "claims");
        long issued = Tree.integer(claims, "iat");
        Duration lifetime = Duration.ofSeconds(Tree.integer(claims, "exp") - issued);
        String issuer = Tree.text(claims, "iss");
        String token = Tree.text(vector, "token");
        Secrets secrets = Secrets.of(Tree.text(vector, "secret"));
        CallerMark mark = new CallerMarks(secrets.key(KeyName.SUBJECT)).of(Callers.name(vector), Callers.roles(vector));

        checks.equal(
                "mark: " + Tree.show(vector),
                () -> mark,
                new CallerMark(Tree.text(claims, "sub"), Tree.text(claims, "per")));
        checks.equal("X-Mizan-Caller: " + Tree.show(vector), mark::tag, Tree.text(vector, "x_mizan_caller"));
        checks.equal(
                "minted: " + Tree.show(vector),
                () -> mwt(vector, issuer, issued).mint(mark, lifetime),
                token);
        checks.equal(
                "verified: " + Tree.show(vector),
                () -> mwt(vector, issuer, Tree.integer(vector, "verify_at"))
                        .verify(token)
                        .orElseThrow()
                        .mark(),
                mark);
    }

    private static Mwt mwt(Json vector, String issuer, long now) {
        Secrets secrets = Secrets.of(Tree.text(vector, "secret"));
        return new Mwt(issuer, secrets.ring(KeyName.MWT), InstantSource.fixed(Instant.ofEpochSecond(now)));
    }
}
