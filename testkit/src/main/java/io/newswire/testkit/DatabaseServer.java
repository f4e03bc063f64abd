package io.newswire.testkit;

/** A running database server. */
interface DatabaseServer extends AutoCloseable {

    /** Creates an empty database. */
    Database create(String name);

    @Override
    void close();
}
