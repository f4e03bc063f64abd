package io.newswire.testkit;

/** Chooses what stacks are made of. */
final class Backends {

    private Backends() {}

    static Backend fromEnvironment() {
        return new EmbeddedBackend();
    }
}
