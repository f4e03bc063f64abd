package io.newswire.testkit;

/** A running broker or registry. */
interface Part extends AutoCloseable {

    /** Where it listens, in the form that its clients take. Stays the same. */
    String address();

    /** Stops it and keeps its data; nothing, if it is stopped. */
    void stop();

    /** Starts it again at the same address and waits until it serves. */
    void start();

    /** Stops it for good. */
    @Override
    default void close() {
        stop();
    }
}
