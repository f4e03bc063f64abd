package io.newswire.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFolderTest {

    @Test
    void isWhereTheEnvironmentSaysOrInTheHome() {
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "/caches")).dir()).isEqualTo(Path.of("/caches/newswire"));
        assertThat(CacheFolder.of(Map.of("XDG_CACHE_HOME", "")).dir())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".cache", "newswire"));
    }

    @Test
    void unpacksOnceForAllWhoComeAtTheSameTime(@TempDir Path dir) throws Exception {
        // given
        var cache = new CacheFolder(dir.resolve("cache"));
        Callable<Path> unpack = () -> cache.unpacked("small", "small.tar.gz");
        var threads = Executors.newFixedThreadPool(4);

        // when
        List<Future<Path>> folders = threads.invokeAll(List.of(unpack, unpack, unpack, unpack));
        threads.shutdown();

        // then
        for (Future<Path> folder : folders) {
            assertThat(folder.get().resolve("folder/file.txt")).hasContent("content");
        }
        try (var left = Files.list(cache.dir())) {
            assertThat(left).containsExactly(cache.resolve("small"));
        }
    }

    @Test
    void writesNothingOutsideItsFolder(@TempDir Path dir) {
        var cache = new CacheFolder(dir.resolve("cache"));

        assertThatThrownBy(() -> cache.unpacked("hostile", "hostile.tar.gz")).isInstanceOf(UncheckedIOException.class);

        assertThat(dir.resolve("escaped.txt")).doesNotExist();
        assertThat(cache.resolve("hostile")).doesNotExist();
    }

    @Test
    void namesAnArchiveThatIsMissing(@TempDir Path dir) {
        assertThatThrownBy(() -> new CacheFolder(dir).unpacked("absent", "absent.tar.gz"))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("absent.tar.gz is missing from this build");
    }
}
