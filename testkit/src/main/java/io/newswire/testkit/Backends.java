package io.newswire.testkit;

import java.util.Map;
import java.util.function.BooleanSupplier;
import org.testcontainers.DockerClientFactory;

/** Chooses what stacks are made of. */
final class Backends {

    static final String VARIABLE = "NEWSWIRE_CONTAINERS";

    private Backends() {}

    /** Containers where the environment asks for them and Docker answers; else embedded parts. */
    static Backend fromEnvironment() {
        return choose(System.getenv(), () -> DockerClientFactory.instance().isDockerAvailable());
    }

    static Backend choose(Map<String, String> environment, BooleanSupplier dockerAnswers) {
        if (!Boolean.parseBoolean(environment.get(VARIABLE))) {
            return new EmbeddedBackend();
        }
        if (dockerAnswers.getAsBoolean()) {
            return new ContainerBackend();
        }
        System.err.println(VARIABLE + "=true, but no Docker answers: tests use the embedded parts");
        return new EmbeddedBackend();
    }
}
