package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.service.PortInUseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStackTest {

    @Test
    void goesOnWhereItStopped(@TempDir Path dir) throws Exception {
        // given
        StackContent content;
        try (var stack = EmbeddedStack.start(dir, StackPorts.ANY)) {
            content = StackContent.write(stack);
        }

        // when
        try (var stack = EmbeddedStack.start(dir, StackPorts.ANY)) {

            // then
            assertThat(StackContent.read(stack)).isEqualTo(content);
        }
    }

    @Test
    void goesOnAfterItsProcessWasKilled(@TempDir Path dir) throws Exception {
        // given
        StackContent content;
        long registry;
        try (var killed = StackProcess.start(dir)) {
            content = killed.content();
            registry = killed.registryPid();
            killed.kill();
        }

        // when
        try (var stack = EmbeddedStack.start(dir, StackPorts.ANY)) {

            // then
            assertThat(StackContent.read(stack)).isEqualTo(content);
            assertThat(ProcessHandle.of(registry)).isEmpty();
        }
    }

    @Test
    void goesOnAfterAllItsProcessesWereKilled(@TempDir Path dir) throws Exception {
        // given
        StackContent content;
        try (var killed = StackProcess.start(dir)) {
            content = killed.content();
            for (long process : List.of(killed.registryPid(), DatabaseFilesTest.serverPid(dir.resolve("postgres")))) {
                ProcessHandle.of(process).ifPresent(ProcessHandle::destroyForcibly);
            }
            killed.kill();
        }

        // when
        try (var stack = EmbeddedStack.start(dir, StackPorts.ANY)) {

            // then
            assertThat(StackContent.read(stack)).isEqualTo(content);
        }
    }

    @Test
    void stopsWithinTenSeconds(@TempDir Path dir) {
        // given
        var stack = EmbeddedStack.start(dir, StackPorts.ANY);
        Instant start = Instant.now();

        // when
        stack.close();

        // then
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void namesThePortThatIsInUseAndLeavesNothingRunning(@TempDir Path dir) throws Exception {
        try (ServerSocketChannel other = Loopback.bind(0)) {
            // given
            int taken = Loopback.portOf(other);

            // when
            assertThatThrownBy(() -> EmbeddedStack.start(dir, new StackPorts(0, taken, 0)))

                    // then
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(taken));
            EmbeddedStack.start(dir, StackPorts.ANY).close();
        }
    }

    @Test
    void refusesADirectoryThatIsInUse(@TempDir Path dir) {
        // given
        try (var first = EmbeddedStack.start(dir, StackPorts.ANY)) {

            // when
            assertThatThrownBy(() -> EmbeddedStack.start(dir, StackPorts.ANY))

                    // then
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(dir.toString());
            assertThat(first.database().port()).isPositive();
        }
    }
}
