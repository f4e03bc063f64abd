package io.newswire.enrich.analysis.knowledge.dump;

import io.newswire.enrich.analysis.knowledge.file.KnowledgeFileWriter;
import java.util.List;

/** The languages whose names are kept, as bits. */
record Languages(List<String> tags) {
    static final long ALL = KnowledgeFileWriter.allLanguages();

    Languages {
        tags = List.copyOf(tags);
    }

    boolean has(String language) {
        return tags.contains(language);
    }

    /** The bits of these languages; 0 where none of them is kept. */
    long mask(List<String> languages) {
        return KnowledgeFileWriter.mask(tags, languages);
    }
}
