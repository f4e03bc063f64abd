package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.file.KnowledgeFileWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes a knowledge file of dumps. What a source is, is told by its first line. The file appears at its place when it is
 * complete, or not at all; beside it, while it is made, is a folder of a few times its size. The same sources give the same
 * bytes, in whatever order they are named.
 */
public final class KnowledgeImport {
    /** The languages that the built-in places have names in. */
    public static final List<String> USUAL_LANGUAGES = List.of(
            "en", "de", "es", "fr", "pt", "ru", "zh", "ar", "el", "hu", "id", "it", "ja", "ko", "nl", "pl", "sv", "tr",
            "vi", "fa", "he", "uk");

    /** Bytes that a sort may hold: with two at work at a time, a heap of 512 MiB is plenty. */
    private static final long SORT_MEMORY = 64L << 20;

    private static final long CLASSES_MEMORY = 16L << 20;

    private final Languages languages;
    private final ImportListener listener;
    private final long sortMemory;

    /**
     * An import, to be run once.
     *
     * @param languages whose names are kept, at most {@link KnowledgeFileWriter#MAX_LANGUAGES}
     */
    public KnowledgeImport(List<String> languages, ImportListener listener) {
        this(languages, listener, SORT_MEMORY);
    }

    KnowledgeImport(List<String> languages, ImportListener listener, long sortMemory) {
        if (languages.isEmpty() || languages.size() > KnowledgeFileWriter.MAX_LANGUAGES) {
            throw new IllegalArgumentException("names are kept in one to " + KnowledgeFileWriter.MAX_LANGUAGES
                    + " languages, not in " + languages.size());
        }
        this.languages = new Languages(languages.stream().distinct().toList());
        this.listener = listener;
        this.sortMemory = sortMemory;
    }

    /**
     * Imports.
     *
     * @param target the file to be made, or to be replaced
     * @throws ImportException if a source is unknown, cut off or damaged, or there is nothing in all of them
     * @throws IOException if there is no place to write to
     */
    public ImportSummary run(List<Path> sources, Path target) throws IOException {
        Path folder =
                Files.createDirectories(target.toAbsolutePath().normalize().getParent());
        Path work = Files.createTempDirectory(folder, "." + target.getFileName() + "-");
        try {
            return run(sources, target, work);
        } finally {
            delete(work);
        }
    }

    private ImportSummary run(List<Path> sources, Path target, Path work) throws IOException {
        Counts counts = new Counts(listener);
        try (ExternalSort pairs = new ExternalSort(work, "classes", CLASSES_MEMORY);
                ExternalSort places = new ExternalSort(work, "places", sortMemory);
                ExternalSort names = new ExternalSort(work, "texts", sortMemory);
                KnowledgeFileWriter writer = new KnowledgeFileWriter(work, languages.tags())) {
            ClassTree classes = new ClassTree(pairs);
            Sources read;
            Merge merge = new Merge(classes, counts);
            try (ExternalSort drafts = new ExternalSort(work, "drafts", sortMemory)) {
                read = new Sources(languages, classes, drafts, counts, listener);
                read.read(sources);
                classes.resolve();
                merge.byId(drafts, places);
            }
            FileBuilder builder = new FileBuilder(writer, names, counts);
            merge.byPlace(places, builder::add);
            if (builder.entries() == 0) {
                throw new ImportException(
                        "there is nothing in " + sources + " that could be kept: no file is made", null);
            }
            Path made = work.resolve("made");
            builder.finish(made);
            Files.move(made, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new ImportSummary(
                    read.lines(), builder.entries(), builder.written(), counts.refused(), counts.skipped());
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
