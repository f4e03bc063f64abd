package io.newswire.sink.loop;

/** What a {@link Loop} repeats. Everything of it happens on the loop's thread. */
public interface Step extends AutoCloseable {

    /**
     * Does a little, within seconds, and waits for a moment where there is nothing to do.
     *
     * @throws Exception if it could not; the loop reports that, and repeats the step after a pause
     */
    void run() throws Exception;

    /** Gives up what the steps used. Called once, after the last step. */
    @Override
    default void close() {}
}
