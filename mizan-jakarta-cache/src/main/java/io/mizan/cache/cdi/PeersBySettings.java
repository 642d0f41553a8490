// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cdi;

import io.mizan.cache.cluster.ClusterPeers;
import io.mizan.cache.cluster.ClusterSettings;
import io.mizan.cache.peer.Alone;
import io.mizan.cache.peer.Memory;
import io.mizan.cache.peer.Peers;
import io.mizan.cache.peer.PeersException;
import io.mizan.cache.settings.CacheMode;
import io.mizan.cache.settings.CacheSettings;
import io.mizan.cache.witness.JdbcWitness;
import io.mizan.cache.witness.Witness;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.problem.DeploymentProblems;
import io.mizan.contract.problem.Problem;
import io.mizan.contract.problem.ProblemCode;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Finds the other nodes as the settings say. */
final class PeersBySettings {

    private static final Logger LOG = System.getLogger(PeersBySettings.class.getName());
    private static final byte[] MESSAGES = "mizan/v1/cluster".getBytes(StandardCharsets.UTF_8);

    private PeersBySettings() {}

    /**
     * The other nodes.
     *
     * @param settings as they were read
     * @param key of the cache; a cluster has one
     * @param memory this node's
     * @throws DeploymentProblems if they can't be joined
     */
    static Peers of(CacheSettings settings, @Nullable HmacKey key, Memory memory) {
        if (settings.mode() != CacheMode.CLUSTER || key == null) {
            return new Alone();
        }
        ClusterSettings cluster = new ClusterSettings(
                settings.application().orElseThrow(),
                settings.jgroups().orElseThrow(),
                settings.bind().orElse(null),
                settings.port(),
                settings.lease());
        Witness witness = witness(settings);
        return outside(() -> ClusterPeers.join(cluster, key.sign(MESSAGES), witness, memory));
    }

    /** A bean that begins with the application may be the first to need the cache, in a transaction: what joins has none. */
    private static Peers outside(Callable<Peers> join) {
        FutureTask<Peers> task = new FutureTask<>(join);
        new Thread(task, "mizan-cluster-start").start();
        try {
            return task.get();
        } catch (ExecutionException refused) {
            if (refused.getCause() instanceof PeersException why) {
                // The deployment's own exception brings no stack along: where this one came from stands here, once.
                LOG.log(Level.ERROR, "The cluster was not joined", why);
                throw problem("mizan.cache.mode", String.valueOf(why.getMessage()));
            }
            throw new IllegalStateException(refused.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the application is stopped while it starts", stopped);
        }
    }

    @SuppressWarnings("BanJNDI") // the name is the operator's
    private static @Nullable Witness witness(CacheSettings settings) {
        if (settings.witness().isEmpty()) {
            return null;
        }
        String name = settings.witness().get();
        try {
            if (InitialContext.doLookup(name) instanceof DataSource source) {
                return new JdbcWitness(source, settings.lease());
            }
            throw problem("mizan.cache.witness", "'" + name + "' is no data source");
        } catch (NamingException none) {
            throw problem(
                    "mizan.cache.witness",
                    "there is nothing of the name '" + name + "'; see the server's data sources");
        }
    }

    private static DeploymentProblems problem(String setting, String what) {
        return new DeploymentProblems(List.of(new Problem(ProblemCode.SETTING, setting, what)));
    }
}
