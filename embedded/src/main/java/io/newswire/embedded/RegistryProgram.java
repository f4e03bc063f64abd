package io.newswire.embedded;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * The unpacked registry, and what makes it start fast: an archive of its loaded classes, which the JVM writes when the
 * registry ends for the first time, and maps from then on (2.9 s to start without, 1.3 s with it).
 */
final class RegistryProgram {

    private final Path launcher;
    private final Path runner;
    private final Path classes;

    private RegistryProgram(Path folder, String version, byte[] mainClass) {
        // Named by its content: another version of ours may use the same folder.
        String key = Integer.toHexString(Arrays.hashCode(mainClass));
        this.launcher = folder.resolve("launcher-" + key + ".jar");
        this.runner = folder.resolve("apicurio-registry-app-" + version + "-runner.jar");
        this.classes = folder.resolve("classes-" + key + "-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** Unpacks it, if that has not been done. */
    static RegistryProgram in(CacheFolder cache) {
        try {
            var version = new Properties();
            version.load(new ByteArrayInputStream(resource("registry.properties")));
            String number = version.getProperty("version");
            Path folder = cache.unpacked("registry-" + number, "registry.tar.gz");
            byte[] mainClass = resource(RegistryMain.class.getSimpleName() + ".class");
            var program = new RegistryProgram(folder, number, mainClass);
            program.writeLauncher(mainClass);
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lay out the registry's program in " + cache.dir(), e);
        }
    }

    /**
     * What to hand to {@code java}, without settings of the registry.
     *
     * @param dir the registry's directory
     */
    List<String> classOptions(Path dir) {
        String archive =
                Files.exists(classes) ? "-XX:SharedArchiveFile=" + classes : "-XX:ArchiveClassesAtExit=" + written(dir);
        return List.of(
                archive,
                // An archive of another JVM is no reason to talk: then the classes are loaded as ever.
                "-Xlog:disable",
                "-Xlog:all=error:stderr",
                "-cp",
                launcher + File.pathSeparator + runner);
    }

    String mainClass() {
        return RegistryMain.class.getName();
    }

    /** Keeps the archive for the next start, if a registry that has ended well has written one. */
    void keepArchive(Path dir) throws IOException {
        Path written = written(dir);
        if (!Files.exists(written)) {
            return;
        }
        Path part = Files.createTempFile(classes.getParent(), "classes", ".part");
        try {
            Files.move(written, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, classes, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static Path written(Path dir) {
        return dir.resolve("classes.jsa");
    }

    /** {@link RegistryMain} in a jar of its own: an archive of classes needs jars that do not change. */
    private void writeLauncher(byte[] mainClass) throws IOException {
        if (Files.exists(launcher)) {
            return;
        }
        Path part = Files.createTempFile(launcher.getParent(), "launcher", ".part");
        try (OutputStream file = Files.newOutputStream(part);
                JarOutputStream jar = new JarOutputStream(file)) {
            jar.putNextEntry(new JarEntry(mainClass().replace('.', '/') + ".class"));
            jar.write(mainClass);
        }
        Files.move(part, launcher, StandardCopyOption.ATOMIC_MOVE);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = RegistryProgram.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is missing from this build");
            }
            return in.readAllBytes();
        }
    }
}
