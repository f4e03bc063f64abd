package io.newswire.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The folder where one Newswire of this machine keeps everything, and where commands find out how to reach it. */
public final class DataDirectory {

    private static final String ADDRESSES = "newswire.properties";
    private static final String DEMO_OPENED = "demo-opened";

    private final Path path;

    /** The folder need not exist yet. */
    public DataDirectory(Path path) {
        this.path = path.toAbsolutePath();
    }

    /** Where data is kept unless something else is said: {@code $XDG_STATE_HOME/newswire}. */
    public static Path defaultPath(Map<String, String> environment) {
        String state = environment.get("XDG_STATE_HOME");
        Path base = state == null || state.isBlank()
                ? Path.of(System.getProperty("user.home"), ".local", "state")
                : Path.of(state);
        return base.resolve("newswire");
    }

    public Path path() {
        return path;
    }

    /** Writes down how to reach what runs here, readable by the user alone since it holds a password. */
    public void writeAddresses(Map<String, String> addresses) {
        var properties = new Properties();
        properties.putAll(addresses);
        Path file = path.resolve(ADDRESSES);
        Path draft = path.resolve(ADDRESSES + ".draft");
        try {
            Files.deleteIfExists(draft);
            if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.createFile(
                        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(draft)) {
                properties.store(out, "How to reach the Newswire of this folder; written by 'newswire up'");
            }
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /** How to reach what runs here; empty if nothing ever ran here. */
    public Map<String, String> readAddresses() {
        Path file = path.resolve(ADDRESSES);
        return Files.exists(file) ? readProperties(file) : Map.of();
    }

    /**
     * Reads a properties file.
     *
     * @throws CommandException if it cannot be read
     */
    public static Map<String, String> readProperties(Path file) {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(file)) {
            properties.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new CommandException("cannot read " + file + ": " + e, e);
        }
        var map = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
        return map;
    }

    /** When the demonstration first opened on this folder: it goes on from there, so that nothing comes twice. */
    public Instant demoOpened(Clock clock) {
        Path file = path.resolve(DEMO_OPENED);
        try {
            if (Files.exists(file)) {
                return Instant.parse(Files.readString(file).strip());
            }
            Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
            Files.writeString(file, now + "\n");
            return now;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep " + file, e);
        }
    }
}
