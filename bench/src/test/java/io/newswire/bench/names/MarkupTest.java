package io.newswire.bench.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.enrich.analysis.entities.NamedText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkupTest {
    private static final Path OWN = Path.of("../enrich/src/main/training/entities");

    @Test
    void marks_become_names_and_leave_the_text() {
        List<NamedText> texts = Markup.parse(
                "a.txt", "# who\n[PER Ann Lee] left [LOC Rome].\n\nIt rained.\n---\n[ORG Acme Corp] rose.\n");

        assertThat(texts)
                .extracting(NamedText::text)
                .containsExactly("Ann Lee left Rome.\n\nIt rained.", "Acme Corp rose.");
        assertThat(texts.get(0).names())
                .extracting(name -> texts.get(0).text().substring(name.start(), name.end()) + " " + name.type())
                .containsExactly("Ann Lee PERSON", "Rome PLACE");
    }

    @Test
    void a_mark_without_a_type_is_refused_with_its_place() {
        assertThatThrownBy(() -> Markup.parse("a.txt", "He met [Ann Lee]."))
                .hasMessageContaining("a.txt")
                .hasMessageContaining("Ann");
        assertThatThrownBy(() -> Markup.parse("a.txt", "He met [PER")).hasMessageContaining("a.txt");
    }

    @Test
    void the_texts_of_our_own_are_well_marked_and_many() throws IOException {
        List<NamedText> texts = new Markup().read(OWN);

        assertThat(texts).hasSizeGreaterThan(300);
        assertThat(texts).allSatisfy(text -> assertThat(text.text()).doesNotContain("[", "]"));
        assertThat(texts.stream().mapToInt(text -> text.names().size()).sum()).isGreaterThan(2000);
    }
}
