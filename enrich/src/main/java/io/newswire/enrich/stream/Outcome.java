package io.newswire.enrich.stream;

import java.util.Locale;

/** What became of an article's record. */
public enum Outcome {
    /** It was read. */
    RECEIVED,
    /** It was set aside in the dead letters. */
    DEAD,
    /** It was dropped: its content is that of the version before. */
    SAME,
    /** It was dropped: a newer version had come before it. */
    OUTDATED,
    /** It is held back until its time. */
    HELD,
    /** It was dropped: a cancellation of an article that nobody had been given yet. */
    NEVER_SHOWN,
    /** It was written to the output. */
    EMITTED;

    /** Its name in metrics, for example {@code never-shown}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
