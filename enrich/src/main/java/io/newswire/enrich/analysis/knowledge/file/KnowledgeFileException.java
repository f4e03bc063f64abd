package io.newswire.enrich.analysis.knowledge.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that cannot be used as a knowledge file: says which, why, and what to do. */
public final class KnowledgeFileException extends IOException {
    private static final long serialVersionUID = 1;

    KnowledgeFileException(Path file, String why) {
        super(file + " " + why + "; make it anew with: newswire knowledge import");
    }
}
