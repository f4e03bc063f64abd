package io.newswire.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Where the programs that we bring are unpacked, once for all that run as this user. */
record CacheFolder(Path dir) {

    /** {@code newswire} in the user's cache folder, by the XDG Base Directory Specification. */
    static CacheFolder of(Map<String, String> environment) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return new CacheFolder(base.resolve("newswire").toAbsolutePath());
    }

    Path resolve(String name) {
        return dir.resolve(name);
    }

    /**
     * The folder with an archive's content. It appears whole or not at all, whoever else unpacks it at the same time.
     *
     * @param name the folder's name, with the archive's version
     * @param archive a gzipped tar, a resource beside this class
     */
    Path unpacked(String name, String archive) {
        Path folder = resolve(name);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(dir);
            Path part = Files.createTempDirectory(dir, name);
            try {
                unpack(archive, part);
                moveOrLeave(part, folder);
            } finally {
                delete(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name + " into " + dir, e);
        }
        return folder;
    }

    private static void unpack(String archive, Path target) throws IOException {
        InputStream resource = CacheFolder.class.getResourceAsStream(archive);
        if (resource == null) {
            throw new IOException(archive + " is missing from this build");
        }
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(new BufferedInputStream(resource, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.isFile()) {
                    Path file = entry.resolveIn(target);
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                }
            }
        }
    }

    private static void moveOrLeave(Path part, Path folder) throws IOException {
        try {
            Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            // Not empty: somebody else was faster.
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    /** Deletes a folder and all in it; no folder is well, too. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
