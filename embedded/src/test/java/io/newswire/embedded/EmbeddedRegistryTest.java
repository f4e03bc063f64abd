package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.service.PortInUseException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRegistryTest {

    private static final List<Integer> NUMBERS = IntStream.range(0, 20).boxed().toList();

    @Test
    void neverGivesAnIdTwiceWhenKilledAfterItsAnswer(@TempDir Path dir) throws Exception {
        // given
        List<String> given = new ArrayList<>();
        try (var registry = EmbeddedRegistry.start(dir, 0)) {
            for (int number : NUMBERS) {
                given.add(register(registry, number));
            }
            ProcessHandle.of(registry.pid()).orElseThrow().destroyForcibly();
        }

        // when
        try (var registry = EmbeddedRegistry.start(dir, 0)) {
            String another = register(registry, NUMBERS.size());
            List<String> again = new ArrayList<>();
            for (int number : NUMBERS) {
                again.add(register(registry, number));
            }

            // then
            assertThat(again).isEqualTo(given);
            assertThat(given).doesNotHaveDuplicates().doesNotContain(another);
        }
    }

    @Test
    void removesTheTemporaryFilesOfOneThatWasKilled(@TempDir Path dir) throws Exception {
        Path left = Files.createDirectories(dir.resolve("tmp/cache")).resolve("file");
        Files.writeString(left, "left");

        try (var registry = EmbeddedRegistry.start(dir, 0)) {
            assertThat(ProcessHandle.of(registry.pid())).isPresent();
            assertThat(left).doesNotExist();
        }
    }

    @Test
    void namesThePortThatIsInUse(@TempDir Path dir) throws Exception {
        try (ServerSocketChannel other = Loopback.bind(0)) {
            int taken = Loopback.portOf(other);

            assertThatThrownBy(() -> EmbeddedRegistry.start(dir, taken))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(taken));
        }
    }

    @Test
    void namesTheLogWhenItDoesNotStart(@TempDir Path dir) throws Exception {
        // given
        Files.writeString(dir.resolve("registry.mv.db"), "not a database");

        // when
        assertThatThrownBy(() -> EmbeddedRegistry.start(dir, 0))

                // then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(dir.resolve("registry.log").toString());
        assertThat(dir.resolve("registry.log")).content().contains("registry.mv.db");
    }

    private static String register(EmbeddedRegistry registry, int number) throws Exception {
        String schema =
                "{\"schema\":\"{\\\"type\\\":\\\"record\\\",\\\"name\\\":\\\"R" + number + "\\\",\\\"fields\\\":[]}\"}";
        var request = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/s" + number + "/versions"))
                .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                .POST(BodyPublishers.ofString(schema));
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.ofString())
                .body();
    }
}
