package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.service.PortInUseException;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @Test
    void makesDatabasesOfAnyName(@TempDir Path dir) throws Exception {
        try (var server = EmbeddedDatabase.start(dir, 0)) {
            server.createDatabase("News-1 of a test; drop");

            try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                    var names = connection.createStatement().executeQuery("select datname from pg_database")) {
                List<String> found = new ArrayList<>();
                while (names.next()) {
                    found.add(names.getString(1));
                }
                assertThat(found).contains("News-1 of a test; drop");
            }
        }
    }

    @Test
    void namesThePortThatIsInUse(@TempDir Path dir) throws Exception {
        try (ServerSocketChannel other = Loopback.bind(0)) {
            int taken = Loopback.portOf(other);

            assertThatThrownBy(() -> EmbeddedDatabase.start(dir, taken))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessageContaining(Integer.toString(taken));
        }
    }

    @Test
    void namesTheLogWhenItDoesNotStart(@TempDir Path dir) throws Exception {
        // given
        EmbeddedDatabase.start(dir, 0).close();
        Files.delete(dir.resolve("data/global/pg_control"));

        // when
        assertThatThrownBy(() -> EmbeddedDatabase.start(dir, 0, Duration.ofSeconds(2)))

                // then
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(dir.resolve("postgres.log").toString());
        assertThat(dir.resolve("postgres.log")).content().contains("pg_control");
    }
}
