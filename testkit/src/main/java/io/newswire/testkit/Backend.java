package io.newswire.testkit;

/** What the parts of a stack are made of. */
interface Backend extends AutoCloseable {

    /** A new, empty broker. */
    Part startBroker();

    /** A new, empty registry with BACKWARD as its rule. */
    Part startRegistry();

    /** A new database server. */
    DatabaseServer startDatabase();

    /** One of the same kind, with no parts yet. */
    Backend another();

    /** Deletes what the parts leave behind; they have been closed. */
    @Override
    void close();
}
