package io.newswire.enrich.analysis.entities;

/** Whether a document is about sport, where the name of a place may be that of its team. */
public enum Sport {
    /** It is not. */
    NONE,
    /** It is, and nothing shows that it is about football. */
    ANY,
    /** It is about football (soccer), whose clubs are known. */
    SOCCER
}
