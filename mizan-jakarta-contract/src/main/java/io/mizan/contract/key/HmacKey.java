// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.key;

import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for HMAC-SHA-256. It shows its bytes to nobody who does not ask for them: {@code toString} is its label, and
 * two keys are never equal. For use by any number of threads.
 */
public final class HmacKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final String label;
    private final byte[] bytes;
    private final Mac prepared;

    /**
     * A key of these bytes.
     *
     * @param label what to call it in a message
     * @param bytes at least one; copied
     */
    public HmacKey(String label, byte[] bytes) {
        this.label = label;
        this.bytes = bytes.clone();
        this.prepared = prepare();
    }

    /** HMAC-SHA-256 of these parts, one after the other: 32 bytes. */
    public byte[] sign(byte[]... parts) {
        Mac mac = mac();
        for (byte[] part : parts) {
            mac.update(part);
        }
        return mac.doFinal();
    }

    /** The same key for a library that signs or verifies by itself. */
    public SecretKey toSecretKey() {
        return new SecretKeySpec(bytes, ALGORITHM);
    }

    /** A copy of the bytes, to be handed to an edge and to nothing else. */
    public byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return label;
    }

    /** Cloning a prepared one spares the key schedule; a provider that can't clone (a hardware one) prepares anew. */
    private Mac mac() {
        try {
            return (Mac) prepared.clone();
        } catch (CloneNotSupportedException e) {
            return prepare();
        }
    }

    private Mac prepare() {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(toSecretKey());
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
