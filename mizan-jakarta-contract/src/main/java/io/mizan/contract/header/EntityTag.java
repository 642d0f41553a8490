// SPDX-License-Identifier: Apache-2.0
package io.mizan.contract.header;

import io.mizan.contract.key.Sha256;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code ETag} of a body, quotes included: a function of its bytes alone (protocol §3). */
public final class EntityTag {
    private static final int LENGTH = 22;
    /** Members of a list, blanks and empty ones skipped (RFC 9110 §5.6.1, §8.8.3). */
    private static final Pattern MEMBER = Pattern.compile("[ \t,]*+(?:W/)?+(\"[!#-~\\x80-\\xff]*+\")[ \t]*+(?:,|$)");

    private static final Pattern ENCODING_SUFFIX = Pattern.compile("-(?:-gzip|gzip|br|zstd)\"$");

    private EntityTag() {}

    /** The tag of a body. */
    public static String of(byte[] body) {
        return '"' + Sha256.of(body).substring(0, LENGTH) + '"';
    }

    /**
     * Whether {@code If-None-Match} names this tag, compared weakly and without the suffix that a compressing proxy
     * appends. A field that is no list of tags names none beyond its first mistake.
     */
    public static boolean matches(String etag, String ifNoneMatch) {
        if (ifNoneMatch.strip().equals("*")) {
            return true;
        }
        Matcher member = MEMBER.matcher(ifNoneMatch);
        while (member.lookingAt()) {
            String tag = member.group(1);
            if (tag.equals(etag)
                    || ENCODING_SUFFIX.matcher(tag).replaceFirst("\"").equals(etag)) {
                return true;
            }
            if (member.end() == ifNoneMatch.length()) {
                return false;
            }
            member.region(member.end(), ifNoneMatch.length());
        }
        return false;
    }
}
