package io.newswire.bench.feeds;

import io.newswire.ingest.feed.FeedDocument;
import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.record.Source;
import io.newswire.record.SourceKind;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All files of several collections, read one after the other: none may crash the parser or keep it long. */
public final class FeedFiles {

    private static final Duration LONG = Duration.ofSeconds(1);

    private final Path root;
    private final List<String> faults = new ArrayList<>();
    private Duration longest = Duration.ZERO;
    private int feeds;

    /** The files in a folder. */
    public FeedFiles(Path root) {
        this.root = root;
    }

    /** Reads all files, and prints how many are feeds, how many crashed, and how long the slowest took. */
    public void run(PrintWriter out) throws IOException {
        List<Path> files = in(root);
        warmUp(files.get(0));
        for (Path file : files) {
            read(file);
        }
        out.printf(
                "feeds: all files: %d read, %d of them feeds, longest %d ms, crashes and hangs: %d%n",
                files.size(), feeds, longest.toMillis(), faults.size());
        faults.forEach(fault -> out.println("  " + fault));
    }

    /** The first document is read while Java still loads what it takes. */
    private static void warmUp(Path file) throws IOException {
        try {
            var unused = new FeedParser().parse(document(file));
        } catch (FeedFormatException e) {
            // No matter.
        }
    }

    private void read(Path file) throws IOException {
        FeedDocument document = document(file);
        long start = System.nanoTime();
        try {
            var unused = new FeedParser().parse(document);
            feeds++;
        } catch (FeedFormatException e) {
            // Said so: no fault.
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            faults.add(root.relativize(file) + ": " + e);
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        longest = taken.compareTo(longest) > 0 ? taken : longest;
        if (taken.compareTo(LONG) > 0) {
            faults.add(root.relativize(file) + ": " + taken.toMillis() + " ms");
        }
    }

    static List<Path> in(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static FeedDocument document(Path file) throws IOException {
        return new FeedDocument(
                Files.readAllBytes(file),
                null,
                URI.create("http://127.0.0.1/"),
                new Source("score", SourceKind.feed, null, null),
                Instant.now());
    }
}
