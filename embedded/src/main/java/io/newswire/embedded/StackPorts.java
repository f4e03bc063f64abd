package io.newswire.embedded;

/**
 * Where the parts of a stack listen; 0 stands for any free port.
 *
 * @param kafka of the broker
 * @param registry of the schema registry
 * @param database of PostgreSQL
 */
public record StackPorts(int kafka, int registry, int database) {

    /** Any free ones. */
    public static final StackPorts ANY = new StackPorts(0, 0, 0);
}
