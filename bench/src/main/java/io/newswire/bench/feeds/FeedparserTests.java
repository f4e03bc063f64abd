package io.newswire.bench.feeds;

import io.newswire.ingest.feed.FeedFormatException;
import io.newswire.ingest.feed.FeedParser;
import io.newswire.ingest.feed.ParsedFeed;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What the files of feedparser's tests expect. */
public final class FeedparserTests {

    private final FeedParser parser = new FeedParser();
    private final Path root;
    private final Tally fields = new Tally();
    private final Tally sanitized = new Tally();
    private final Tally further = new Tally();
    private final Tally illFormed = new Tally();

    /** The tests in a folder, which has {@code wellformed} and others. */
    public FeedparserTests(Path root) {
        this.root = root;
    }

    /** Reads all files, and prints how many expectations hold. */
    public void run(boolean errors, PrintWriter out) throws IOException {
        for (Path file : xmlFiles()) {
            FeedparserCase test = FeedparserCase.of(file, root);
            if (test != null) {
                evaluate(test);
            }
        }
        fields.print("feedparser, well-formed: fields of items", errors, out);
        sanitized.print("feedparser, well-formed: the text left by its sanitizing", errors, out);
        further.print("feedparser, well-formed: feed's title, tags, media, rights", errors, out);
        illFormed.print("feedparser, ill-formed, entities and encodings", errors, out);
        fields.printNotCompared(out);
    }

    private List<Path> xmlFiles() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .toList();
        }
    }

    private void evaluate(FeedparserCase test) {
        String folder = root.relativize(test.file()).toString();
        boolean sanitizing = folder.startsWith("wellformed/sanitize");
        try {
            var paths = new ArticlePaths(parse(test), sanitizing);
            boolean holds = PythonExpression.holds(test.expression(), paths);
            Tally tally = !folder.startsWith("wellformed")
                    ? illFormed
                    : !paths.core() ? further : sanitizing ? sanitized : fields;
            tally.add(holds, folder + "   " + test.expression());
        } catch (NotApplicableException e) {
            fields.notCompared(e.getMessage());
        }
    }

    /** What is not read at all has no items, and misses whatever is expected of them. */
    private ParsedFeed parse(FeedparserCase test) {
        try {
            return parser.parse(test.document());
        } catch (FeedFormatException e) {
            return new ParsedFeed(null, List.of(), List.of(), false, null);
        }
    }
}
