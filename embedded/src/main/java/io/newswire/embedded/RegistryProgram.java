package io.newswire.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

    private RegistryProgram(Path folder, String version) {
        this.launcher = launcher(folder);
        this.runner = folder.resolve("apicurio-registry-app-" + version + "-runner.jar");
        this.classes = folder.resolve("classes-" + System.getProperty("java.vm.version") + ".jsa");
    }

    /** Unpacks it, if that has not been done. */
    static RegistryProgram in(CacheFolder cache) {
        String version = version();
        return new RegistryProgram(cache.unpacked("registry-" + version, "registry.tar.gz"), version);
    }

    private static String version() {
        var properties = new Properties();
        try (InputStream in = RegistryProgram.class.getResourceAsStream("registry.properties")) {
            if (in == null) {
                throw new IOException("registry.properties is missing from this build");
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
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
    private static Path launcher(Path folder) {
        Path jar = folder.resolve("launcher.jar");
        if (Files.exists(jar)) {
            return jar;
        }
        try {
            Path part = Files.createTempFile(folder, "launcher", ".part");
            writeLauncher(part);
            return Files.move(part, jar, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + jar, e);
        }
    }

    private static void writeLauncher(Path jar) throws IOException {
        String name = RegistryMain.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                InputStream in = RegistryMain.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing from this build");
            }
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
    }
}
