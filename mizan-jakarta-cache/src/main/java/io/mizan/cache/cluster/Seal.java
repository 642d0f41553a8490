// SPDX-License-Identifier: Apache-2.0
package io.mizan.cache.cluster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts and authenticates with AES-256-GCM (NIST SP 800-38D). Whoever seals does so with a key of its own, made of the
 * common one and a salt of 16 random bytes (HMAC-SHA-256), and counts: so no nonce comes twice under one key.
 * {@code 1 | salt | counter | ciphertext and tag}.
 */
final class Seal {
    private static final byte VERSION = 1;
    private static final int SALT = 16;
    private static final int TAG_BITS = 128;
    private static final int HEAD = 1 + SALT + Long.BYTES;
    private static final int OTHERS = 256;
    private static final byte[] USE = "mizan/v1/cluster/sender".getBytes(StandardCharsets.UTF_8);

    private final byte[] key;
    private final byte[] salt = new byte[SALT];
    private final SecretKeySpec own;
    private final AtomicLong counter = new AtomicLong();
    private final Map<ByteBuffer, SecretKeySpec> others = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, SecretKeySpec> eldest) {
            return size() > OTHERS;
        }
    };

    Seal(byte[] key) {
        this.key = key.clone();
        new SecureRandom().nextBytes(salt);
        this.own = derive(salt);
    }

    byte[] seal(byte[] text, int offset, int length) {
        byte[] head = ByteBuffer.allocate(HEAD)
                .put(VERSION)
                .put(salt)
                .putLong(counter.incrementAndGet())
                .array();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, own, head, 0);
            byte[] sealed = Arrays.copyOf(head, HEAD + cipher.getOutputSize(length));
            cipher.doFinal(text, offset, length, sealed, HEAD);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is part of every JDK", e);
        }
    }

    /**
     * Opens what was sealed.
     *
     * @throws GeneralSecurityException if it was sealed with another key, or changed under way
     */
    byte[] open(byte[] sealed, int offset, int length) throws GeneralSecurityException {
        if (length < HEAD || sealed[offset] != VERSION) {
            throw new GeneralSecurityException("not sealed");
        }
        byte[] from = Arrays.copyOfRange(sealed, offset + 1, offset + 1 + SALT);
        Cipher cipher = cipher(Cipher.DECRYPT_MODE, keyOf(from), sealed, offset);
        return cipher.doFinal(sealed, offset + HEAD, length - HEAD);
    }

    private static Cipher cipher(int mode, SecretKeySpec with, byte[] head, int offset)
            throws GeneralSecurityException {
        byte[] nonce = new byte[12];
        System.arraycopy(head, offset + 1 + SALT, nonce, 4, Long.BYTES);
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, with, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(head, offset, HEAD);
        return cipher;
    }

    private SecretKeySpec keyOf(byte[] from) {
        synchronized (others) {
            return others.computeIfAbsent(ByteBuffer.wrap(from), same -> derive(from));
        }
    }

    private SecretKeySpec derive(byte[] from) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update(USE);
            return new SecretKeySpec(mac.doFinal(from), "AES");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is part of every JDK", e);
        }
    }
}
