package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseFilesTest {

    static long serverPid(Path dir) throws IOException {
        return Long.parseLong(
                Files.readAllLines(dir.resolve("data/postmaster.pid")).get(0).strip());
    }

    @Test
    void stopsNoProcessThatIsNotAServerOfItsDirectory(@TempDir Path dir) throws Exception {
        // given
        Process other = new ProcessBuilder("sleep", "60").start();
        try {
            leavePidFile(dir, Long.toString(other.pid()));

            // when
            new DatabaseFiles(dir).prepare();

            // then
            assertThat(other.isAlive()).isTrue();
            assertThat(dir.resolve("data/postmaster.pid")).doesNotExist();
        } finally {
            other.destroy();
        }
    }

    @Test
    void survivesAPidFileThatIsNone(@TempDir Path dir) throws Exception {
        for (String content : List.of("", "no number", "99999999999999999999", "-1")) {
            leavePidFile(dir, content);

            new DatabaseFiles(dir).prepare();

            assertThat(dir.resolve("data/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void removesADirectoryWhoseMakingWasCutShort(@TempDir Path dir) throws Exception {
        // given
        Files.createDirectories(dir.resolve("data/base"));
        Files.createFile(dir.resolve("data/postgresql.conf"));

        // when
        new DatabaseFiles(dir).prepare();

        // then
        assertThat(dir.resolve("data")).doesNotExist();
    }

    @Test
    void keepsADirectoryThatHasServed(@TempDir Path dir) throws Exception {
        // given
        leavePidFile(dir, "");
        new DatabaseFiles(dir).markInitialised();

        // when
        new DatabaseFiles(dir).prepare();

        // then
        assertThat(dir.resolve("data")).exists();
    }

    private static void leavePidFile(Path dir, String content) throws IOException {
        Files.createDirectories(dir.resolve("data"));
        Files.writeString(dir.resolve("data/postmaster.pid"), content);
    }
}
