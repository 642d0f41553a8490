// SPDX-License-Identifier: Apache-2.0
package io.mizan.kdl;

import java.util.IdentityHashMap;

/** A document that was read, and where its parts stand in the text. */
public final class KdlSource {

    private final KdlDocument document;
    private final IdentityHashMap<Object, Integer> offsets;
    private final Lines lines;

    KdlSource(KdlDocument document, IdentityHashMap<Object, Integer> offsets, Lines lines) {
        this.document = document;
        this.offsets = offsets;
        this.lines = lines;
    }

    /**
     * What was read.
     *
     * @return the document
     */
    public KdlDocument document() {
        return document;
    }

    /**
     * Where a node begins.
     *
     * @param node one of this document's own, not one that is equal to it
     * @return the place of its annotation or name
     * @throws IllegalArgumentException if it is none of them
     */
    public KdlPosition at(KdlNode node) {
        return place(node);
    }

    /**
     * Where an argument or a property begins.
     *
     * @param entry one of this document's own, not one that is equal to it
     * @return the place of its name, annotation or value
     * @throws IllegalArgumentException if it is none of them
     */
    public KdlPosition at(KdlEntry entry) {
        return place(entry);
    }

    private KdlPosition place(Object part) {
        Integer offset = offsets.get(part);
        if (offset == null) {
            throw new IllegalArgumentException("no part of this document: " + part);
        }
        return lines.position(offset);
    }
}
