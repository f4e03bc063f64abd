package io.newswire.enrich.analysis.entities;

import static org.assertj.core.api.Assertions.assertThat;

import io.newswire.enrich.analysis.entities.NamedText.Marked;
import io.newswire.enrich.analysis.text.Tokens;
import io.newswire.record.EntityType;
import io.newswire.record.Field;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private static final List<NamedText> TEXTS = List.of(
            text("Anna Berg met Tom Hale on Monday.", EntityType.PERSON, "Anna Berg", "Tom Hale"),
            text("Later Ida Moss spoke to Bob Stone about it.", EntityType.PERSON, "Ida Moss", "Bob Stone"),
            text("It rained on Monday, and later the sun came out.", EntityType.PERSON));

    @Test
    void what_was_taught_is_found_again() {
        Tagger tagger = new Tagger(new Trainer(List.of()).train(TEXTS));
        Tokens tokens = Tokens.of("Later Anna Berg spoke to Tom Hale on Monday.");
        Lexicon lexicon = Lexicon.read();
        TokenTraits traits = TokenTraits.of(
                FieldTokens.of(Field.text, tokens), lexicon, new GazetteerMarks(new Gazetteer(List.of()), lexicon));

        List<Span> spans = tagger.tag(List.of(traits)).get(0);

        assertThat(spans)
                .extracting(span -> tokens.written(span.first(), span.last()))
                .containsExactly("Anna Berg", "Tom Hale");
        assertThat(spans).allSatisfy(span -> {
            assertThat(span.type()).isEqualTo(EntityType.PERSON);
            assertThat(span.confidence()).isStrictlyBetween(0.0, 1.0);
        });
    }

    @Test
    void the_same_texts_give_the_same_bytes() throws IOException {
        assertThat(bytes()).isEqualTo(bytes());
    }

    private static byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Trainer(List.of()).train(TEXTS).write(out);
        return out.toByteArray();
    }

    private static NamedText text(String text, EntityType type, String... names) {
        List<Marked> marks = java.util.Arrays.stream(names)
                .map(name -> new Marked(text.indexOf(name), text.indexOf(name) + name.length(), type))
                .toList();
        return new NamedText("test", text, marks, true);
    }
}
