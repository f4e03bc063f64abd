package io.newswire.enrich.analysis.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newswire.enrich.analysis.entities.EntityFinder;
import io.newswire.enrich.analysis.knowledge.Knowledge;
import io.newswire.enrich.analysis.knowledge.dump.KnowledgeImport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GazetteerCompilerTest {
    private static final Path DATA = Path.of("../../shared/data");

    @TempDir
    private Path folder;

    /** What is packed is compared, not how: another build of zlib may pack the same bytes otherwise. */
    @Test
    void the_same_facts_give_the_bytes_that_are_built_in() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("gazetteer")), "the facts are not beside the project: " + DATA);
        Path gazetteer = folder.resolve("gazetteer.tsv.gz");
        Path givenNames = folder.resolve("given-names.txt.gz");

        GazetteerCompiler.compile(DATA, gazetteer, givenNames);

        assertThat(Files.size(gazetteer)).isLessThan(2 << 20);
        assertThat(unpacked(Files.newInputStream(gazetteer)))
                .isEqualTo(unpacked(Knowledge.class.getResourceAsStream("gazetteer.tsv.gz")));
        assertThat(unpacked(Files.newInputStream(givenNames)))
                .isEqualTo(unpacked(EntityFinder.class.getResourceAsStream("given-names.txt.gz")));
    }

    @Test
    void the_same_names_give_the_lists_that_are_built_in() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("gazetteer")), "the facts are not beside the project: " + DATA);
        Path givenNames = folder.resolve("given.gz");
        Path surnames = folder.resolve("surnames.gz");

        GazetteerCompiler.compileNames(DATA, givenNames, surnames);

        assertThat(unpacked(Files.newInputStream(givenNames)))
                .isEqualTo(unpacked(EntityFinder.class.getResourceAsStream("world-given-names.txt.gz")));
        assertThat(unpacked(Files.newInputStream(surnames)))
                .isEqualTo(unpacked(EntityFinder.class.getResourceAsStream("surnames.txt.gz")));
    }

    @Test
    void the_same_facts_give_the_identifiers_that_are_built_in() throws IOException {
        assumeTrue(Files.isDirectory(DATA.resolve("gazetteer")), "the facts are not beside the project: " + DATA);
        Path identifiers = folder.resolve("identifiers.gz");

        GazetteerCompiler.compileIdentifiers(DATA, identifiers);

        assertThat(unpacked(Files.newInputStream(identifiers)))
                .isEqualTo(unpacked(KnowledgeImport.class.getResourceAsStream("identifiers.tsv.gz")));
    }

    private static byte[] unpacked(InputStream packed) throws IOException {
        try (InputStream in = new GZIPInputStream(packed)) {
            return in.readAllBytes();
        }
    }
}
