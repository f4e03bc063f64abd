package io.newswire.dashboard.query;

/** A parameter that cannot be understood; the message begins with its name. */
public final class BadParameterException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Names a parameter and what is wrong with it.
     *
     * @param parameter its name
     * @param problem what is wrong, and what would be right
     */
    public BadParameterException(String parameter, String problem) {
        super(parameter + ": " + problem);
    }
}
