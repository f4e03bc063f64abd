package io.newswire.bench.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.entities.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void what_writers_join_is_joined_and_other_blanks_stay_as_they_are() throws IOException {
        Path file = Files.writeString(folder.resolve("set.iob2"), """
                # newdoc
                # text = I 'm at Voss 's Grill , and they do n't mind .
                1\tI\tO
                2\t'm\tO
                3\tat\tO
                4\tVoss\tB-ORG
                5\t's\tI-ORG
                6\tGrill\tI-ORG
                7\t,\tO
                8\tand\tO
                9\tthey\tO
                10\tdo\tO
                11\tn't\tO
                12\tmind\tO
                13\t.\tO
                """);

        NamedText text =
                new Columns("\t", 1, 2, false, Integer.MAX_VALUE).read(file).get(0);

        assertThat(text.text()).isEqualTo("I'm at Voss's Grill , and they don't mind .");
        assertThat(text.names())
                .singleElement()
                .satisfies(name -> assertThat(text.text().substring(name.start(), name.end()))
                        .isEqualTo("Voss's Grill"));
    }
}
