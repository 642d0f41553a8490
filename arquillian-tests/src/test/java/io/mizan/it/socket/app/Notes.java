// SPDX-License-Identifier: Apache-2.0
package io.mizan.it.socket.app;

import io.mizan.AffectsParam;
import io.mizan.Caller;
import io.mizan.Client;
import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notes on pages, taken in the order in which they come. */
@ApplicationScoped
public class Notes {
    private final Map<String, List<String>> pages = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> gates = new ConcurrentHashMap<>();

    @Resource
    TransactionSynchronizationRegistry transactions;

    /** Who calls. */
    public record Who(String name, Set<String> roles) {}

    @Client(context = NotesContext.class)
    public List<String> notes(String page) {
        return List.copyOf(page(page));
    }

    private List<String> page(String name) {
        return pages.computeIfAbsent(name, n -> new CopyOnWriteArrayList<>());
    }

    /** Notes, in a transaction. */
    @Client(affects = NotesContext.class, websocket = true)
    @Transactional
    public int note(@AffectsParam String page, @NotBlank String text) {
        if (transactions.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("no transaction");
        }
        page(page).add(text);
        return page(page).size();
    }

    @Client(context = SecretsContext.class)
    public int secrets() {
        return pages.size();
    }

    @Client(affects = SecretsContext.class)
    public void hide() {}

    /** Notes nothing in the end. */
    @Client(affects = NotesContext.class, websocket = true)
    @Transactional
    public void spoil(@AffectsParam String page) {
        throw new IllegalStateException("ink of " + page);
    }

    @Client(websocket = true)
    public void refuse() throws FullException {
        throw new FullException("no more room");
    }

    @Client(websocket = true)
    public Who who(Caller me) {
        return new Who(me.name().orElse("-"), me.roles());
    }

    @Client(websocket = true)
    @RolesAllowed("staff")
    public int staffOnly() {
        return 1;
    }

    /** Waits until somebody opens the gate. */
    @Client(websocket = true)
    public boolean pass(String gate) throws InterruptedException {
        return gate(gate).await(20, TimeUnit.SECONDS);
    }

    /** Opens a gate; over HTTP alone. */
    @Client
    public void open(String gate) {
        gate(gate).countDown();
    }

    private CountDownLatch gate(String name) {
        return gates.computeIfAbsent(name, n -> new CountDownLatch(1));
    }

    @Client(websocket = true)
    public String much(int length) {
        return "x".repeat(length);
    }
}
