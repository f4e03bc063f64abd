package io.newswire.testkit;

import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf(value = "wantedAndPossible", disabledReason = "needs NEWSWIRE_CONTAINERS=true, and a Docker that answers")
class ContainerStackContractTest extends StackContract {

    static boolean wantedAndPossible() {
        try (Backend backend = Backends.fromEnvironment()) {
            return backend instanceof ContainerBackend;
        }
    }

    @Override
    Backend backend() {
        return new ContainerBackend();
    }
}
