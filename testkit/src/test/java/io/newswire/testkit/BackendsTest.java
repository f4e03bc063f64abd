package io.newswire.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BackendsTest {

    private static final Map<String, String> WANTED = Map.of(Backends.VARIABLE, "true");

    @Test
    void embeddedUnlessTheEnvironmentAsksForContainers() {
        try (Backend chosen = Backends.choose(Map.of(), () -> true)) {
            assertThat(chosen).isInstanceOf(EmbeddedBackend.class);
        }
    }

    @Test
    void containersWhereTheyAreAskedForAndDockerAnswers() {
        try (Backend chosen = Backends.choose(WANTED, () -> true)) {
            assertThat(chosen).isInstanceOf(ContainerBackend.class);
        }
    }

    @Test
    void embeddedWhereDockerDoesNotAnswer() {
        try (Backend chosen = Backends.choose(WANTED, () -> false)) {
            assertThat(chosen).isInstanceOf(EmbeddedBackend.class);
        }
    }
}
