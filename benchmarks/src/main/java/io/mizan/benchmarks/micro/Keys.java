// SPDX-License-Identifier: Apache-2.0
package io.mizan.benchmarks.micro;

import io.mizan.contract.key.CacheKey;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Secrets;
import io.mizan.contract.text.ParamText;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import javax.crypto.Mac;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** A key by the clone of a prepared {@code Mac}, against one by {@code Mac.getInstance}. */
@State(Scope.Benchmark)
public class Keys {
    private final HmacKey key = Secrets.random(new SecureRandom()).key(KeyName.CACHE);
    private final CacheKey keys = new CacheKey(key, "benchmark");
    private final Map<String, ParamText> params = Map.of("owner_id", new ParamText.One("5"));

    /** As the library makes it. */
    @Benchmark
    public byte[] ours() {
        return keys.of("owner", "1", "", params);
    }

    /** The same key, made without anything prepared. */
    @Benchmark
    public byte[] theirs() throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(key.toSecretKey());
        return mac.doFinal(keys.message("owner", "1", "", params));
    }
}
