package io.newswire.service;

/** A port that a server wanted is taken. */
public final class PortInUseException extends RuntimeException {

    private final int port;

    /** Names the address; the cause says how the system put it. */
    public PortInUseException(String host, int port, Throwable cause) {
        super("port " + port + " on " + host + " is in use by another program", cause);
        this.port = port;
    }

    /** The port. */
    public int port() {
        return port;
    }
}
