// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.mwt;

import io.mizan.contract.key.CallerName;
import io.mizan.contract.key.CallerRoles;
import io.mizan.contract.key.HmacKey;
import io.mizan.contract.key.KeyName;
import io.mizan.contract.key.Sha256;
import java.nio.charset.StandardCharsets;

/** Makes the marks of callers with the key {@link KeyName#SUBJECT}, which no edge has (protocol §11). */
public final class CallerMarks {
    private final HmacKey subjectKey;

    public CallerMarks(HmacKey subjectKey) {
        this.subjectKey = subjectKey;
    }

    /** The mark of a caller with these roles. */
    public CallerMark of(CallerName name, CallerRoles roles) {
        return new CallerMark(hmac("sub\0" + name.text()), hmac("per" + roles.text()));
    }

    private String hmac(String text) {
        return Sha256.base64Url(subjectKey.sign(text.getBytes(StandardCharsets.UTF_8)));
    }
}
