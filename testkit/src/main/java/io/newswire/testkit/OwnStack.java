package io.newswire.testkit;

/** A stack that nobody else uses, so that its parts can be taken away and brought back. */
public interface OwnStack extends Stack, AutoCloseable {

    /** Stops the broker; its address and its data are kept. */
    void stopBroker();

    /** Starts the broker again where it was. */
    void startBroker();

    /** Stops the registry; its address and its data are kept. */
    void stopRegistry();

    /** Starts the registry again where it was. */
    void startRegistry();

    /** Stops all and deletes their data. */
    @Override
    void close();
}
