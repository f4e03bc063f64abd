package io.newswire.ingest.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newswire.record.FeedDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpmlTest {

    private final Opml opml = new Opml();
    private final List<String> complaints = new ArrayList<>();

    @Test
    void readsFeedsInTheirFolders() throws IOException {
        List<NewFeed> feeds = read("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="1.0"><head><title>x</title></head><body>
                  <outline text="News"><outline title="World">
                    <outline type="rss" text="One" xmlUrl="https://example.org/one"/></outline></outline>
                  <outline text="Two" XMLURL=" https://example.org/two "/>
                  <outline text="Bad" xmlUrl="javascript:alert(1)"/>
                </body></opml>
                """);

        assertThat(feeds)
                .containsExactly(
                        new NewFeed("https://example.org/one", "One", List.of("News", "World"), null),
                        new NewFeed("https://example.org/two", "Two", List.of(), null));
        assertThat(complaints).singleElement().asString().startsWith("list.opml: javascript:alert(1)");
    }

    @Test
    void readsBackWhatItWrote() throws IOException {
        var definition = FeedDefinition.newBuilder()
                .setId("x")
                .setUrl("https://example.org/a?b=1&c=2")
                .setTitle("A & <B> \u0001")
                .setLabels(List.of("News", "World"))
                .setAdded(Instant.EPOCH)
                .build();
        var out = new ByteArrayOutputStream();

        opml.write(List.of(definition), out);

        assertThat(read(out.toString(StandardCharsets.UTF_8)))
                .containsExactly(
                        new NewFeed("https://example.org/a?b=1&c=2", "A & <B>", List.of("News", "World"), null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "<html/>", "<opml/>", "<opml><body>", "<!DOCTYPE x [<!ENTITY a 'b'>]><rss/>"})
    void namesWhatIsNoOpml(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("list.opml is no OPML");
    }

    private List<NewFeed> read(String text) throws IOException {
        return opml.read("list.opml", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), complaints::add);
    }
}
