// SPDX-License-Identifier: Apache-2.0
package io.mizan.impl.dispatch;

import io.mizan.impl.registry.BoundFunction;
import jakarta.ejb.Stateful;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Stereotype;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

/** A transaction around functions that show one state together, begun where none is active. */
@Singleton
public class OwnTransaction {

    @Inject
    UserTransaction transaction;

    /** How it goes with functions. */
    enum Kind {
        /** None is begun: one is active, or some of the functions say so much of transactions that they run as they declare. */
        NONE,
        /** It is committed: all of the functions are transactional by themselves. */
        COMMITTED,
        /** It is rolled back: none of them is, so that nothing that they change in passing may be written. */
        ROLLED_BACK
    }

    Kind kind(List<BoundFunction> reads) {
        long own = reads.stream().filter(OwnTransaction::isTransactional).count();
        if (isActive() || (own > 0 && own < reads.size())) {
            return Kind.NONE;
        }
        return own == 0 ? Kind.ROLLED_BACK : Kind.COMMITTED;
    }

    private boolean isActive() {
        try {
            return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
        } catch (SystemException unknown) {
            return true;
        }
    }

    private static boolean isTransactional(BoundFunction read) {
        Class<?> type = read.method().getDeclaringClass();
        return read.method().isAnnotationPresent(Transactional.class)
                || Stream.of(type.getAnnotations()).anyMatch(OwnTransaction::makesTransactional);
    }

    private static boolean makesTransactional(Annotation annotation) {
        Class<? extends Annotation> type = annotation.annotationType();
        return type == Transactional.class
                || type == Stateless.class
                || type == jakarta.ejb.Singleton.class
                || type == Stateful.class
                || (type.isAnnotationPresent(Stereotype.class) && type.isAnnotationPresent(Transactional.class));
    }

    <T> T within(Kind kind, Callable<T> inside) throws Exception {
        transaction.begin();
        boolean commits = false;
        try {
            T result = inside.call();
            commits = kind == Kind.COMMITTED;
            return result;
        } finally {
            if (commits) {
                transaction.commit();
            } else {
                transaction.rollback();
            }
        }
    }
}
