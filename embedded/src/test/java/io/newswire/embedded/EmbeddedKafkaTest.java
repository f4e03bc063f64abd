package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.service.PortInUseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaTest {

    private static final long MIB = 1024 * 1024;

    @Test
    void fortyTopicsOfSixPartitionsTakeLittleAndStopFast(@TempDir Path dir) throws Exception {
        // given
        var kafka = EmbeddedKafka.start(dir, 0);
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            var topics = IntStream.range(0, 40)
                    .mapToObj(number -> new NewTopic("topic-" + number, 6, (short) 1))
                    .toList();
            admin.createTopics(topics).all().get(60, TimeUnit.SECONDS);
        }

        // when
        long mapped = mapped(dir);
        Instant start = Instant.now();
        kafka.close();

        // then
        assertThat(mapped).isLessThan(160 * MIB);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void namesThePortThatIsInUse(@TempDir Path dir) throws Exception {
        try (ServerSocketChannel other = Loopback.bind(0)) {
            int taken = Loopback.portOf(other);

            assertThatThrownBy(() -> EmbeddedKafka.start(dir, taken))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(taken));
        }
    }

    @Test
    void namesTheDirectoryThatIsNotABrokers(@TempDir Path dir) throws Exception {
        // given
        Files.writeString(dir.resolve("meta.properties"), "version=1\nnode.id=7\ncluster.id=other\n");

        // when
        assertThatThrownBy(() -> EmbeddedKafka.start(dir, 0))

                // then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(dir.toString());
    }

    /** Bytes of the index files, which are mapped whole. */
    private static long mapped(Path dir) throws IOException {
        try (var files = Files.walk(dir)) {
            return files.filter(file -> file.toString().endsWith("index"))
                    .mapToLong(EmbeddedKafkaTest::size)
                    .sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
