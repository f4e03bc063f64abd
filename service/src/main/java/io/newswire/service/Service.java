package io.newswire.service;

import io.javalin.config.RoutesConfig;

/** A part of Newswire that runs until it is closed. */
public interface Service extends AutoCloseable {

    /** Begins its work and returns; what is not there yet, a broker for example, is waited for in the background. */
    void start();

    /** How it stands now; quick, and safe from any thread. */
    Health health();

    /** Adds its HTTP routes, if it has any. */
    default void routes(RoutesConfig routes) {}

    /** Stops within seconds; what was accepted is kept, what was begun is given up or finished, never half done. */
    @Override
    void close();
}
