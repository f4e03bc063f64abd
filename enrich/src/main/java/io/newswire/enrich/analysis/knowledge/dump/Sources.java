package io.newswire.enrich.analysis.knowledge.dump;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads sources one after the other. */
final class Sources {
    /** Lines between two words on how it goes. */
    private static final int LINES_A_WORD = 1 << 12;

    private final Languages languages;
    private final Identifiers identifiers;
    private final ClassTree classes;
    private final DraftSink drafts;
    private final Counts counts;
    private final ImportListener listener;
    private long lines;
    private long totalBytes;
    private long bytesBefore;

    Sources(Languages languages, ClassTree classes, ExternalSort drafts, Counts counts, ImportListener listener)
            throws IOException {
        this.languages = languages;
        this.identifiers = Identifiers.builtIn();
        this.classes = classes;
        this.drafts = draft -> drafts.add(DraftCodec.write(draft));
        this.counts = counts;
        this.listener = listener;
    }

    void read(List<Path> files) throws IOException {
        for (Path file : files) {
            totalBytes += Files.isRegularFile(file) ? Files.size(file) : 0;
        }
        for (Path file : files) {
            counts.begin(file);
            try (Source source = Source.open(file)) {
                read(file, source);
                bytesBefore += source.position();
            }
        }
        listener.read(lines, 1);
    }

    long lines() {
        return lines;
    }

    private void read(Path file, Source source) throws IOException {
        Lines in = new Lines(source);
        try {
            if (!in.next()) {
                throw new ImportException(file + " is empty", null);
            }
            in.back();
            DumpReader reader = reader(in, file);
            while (in.next()) {
                if (in.isTooLong() || in.length() > reader.longest()) {
                    counts.refuse(in, "is longer than " + (reader.longest() >> 20) + " MiB: passed over");
                } else {
                    reader.read(in);
                }
                if (++lines % LINES_A_WORD == 0) {
                    listener.read(
                            lines, Math.min(1, (double) (bytesBefore + source.position()) / Math.max(1, totalBytes)));
                }
            }
            reader.end();
        } catch (SourceException e) {
            throw new ImportException(
                    file + " is cut off or damaged after line " + in.number() + " (" + e.getMessage()
                            + "): get it again",
                    e);
        }
    }

    private DumpReader reader(Lines in, Path file) throws ImportException {
        String line = in.text();
        if (line.startsWith("[") || line.startsWith("{")) {
            return new WikidataReader(identifiers, languages, classes, drafts, counts);
        }
        int columns = line.split("\t", GeoNamesReader.COLUMNS + 1).length;
        if (columns == GeoNamesReader.COLUMNS) {
            return new GeoNamesReader(identifiers, drafts, counts);
        }
        if (columns == AlternateNamesReader.COLUMNS || columns == AlternateNamesReader.COLUMNS_WITH_YEARS) {
            return new AlternateNamesReader(identifiers, languages, drafts, counts);
        }
        if (TableReader.isHeader(line)) {
            return new TableReader(identifiers, languages, drafts, counts);
        }
        throw new ImportException(
                file + " is none of: a table of GeoNames, a dump of Wikidata in JSON, a CSV file whose first line names"
                        + " the columns, among them name and type (see docs/knowledge.md)",
                null);
    }
}
