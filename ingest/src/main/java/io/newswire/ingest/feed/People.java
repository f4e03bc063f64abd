package io.newswire.ingest.feed;

import io.newswire.ingest.article.PlainText;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jspecify.annotations.Nullable;

/** Who wrote something, as names. */
record People(Fields fields) {

    /** In longer texts nobody has a name with an address, and looking for one takes time. */
    private static final int MAX_NAME = 500;

    /** What RSS 2.0 wants: {@code ann@example.com (Ann Example)}. */
    private static final Pattern ADDRESS_AND_NAME = Pattern.compile("\\S+@\\S+\\s*\\(\\s*([^()]*[^()\\s])\\s*\\)");

    /** What people write: {@code Ann Example <ann@example.com>}, or with round brackets. */
    private static final Pattern NAME_AND_ADDRESS =
            Pattern.compile("(.*\\S)\\s*[<(]\\s*(?:mailto:)?[^\\s<>()]+@[^\\s<>()]+\\s*[>)]");

    /** Their names, from the most exact element that has any. */
    @Nullable
    String names() {
        String names = ofAtom();
        names = names != null ? names : joined(fields.texts("dc:creator"));
        names = names != null ? names : joined(fields.texts("author"));
        return names != null ? names : joined(fields.texts("dc:author", "itunes:author", "byline"));
    }

    @Nullable
    String ofAtom() {
        return joined(fields.all("atom:author").stream().map(this::person).filter(Objects::nonNull));
    }

    /** A person construct; one that has no elements is read as its text. */
    private @Nullable String person(Element author) {
        return author.getChildren().isEmpty()
                ? Values.text(author)
                : fields.of(author).text("atom:name", "name", "atom:email", "email");
    }

    private static @Nullable String joined(Stream<String> people) {
        String names = people.map(People::name)
                .filter(name -> name != null && !name.isBlank())
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? null : names;
    }

    private static @Nullable String name(String person) {
        String whole = person.strip();
        if (whole.length() > MAX_NAME) {
            return PlainText.ofHtml(whole);
        }
        Matcher addressFirst = ADDRESS_AND_NAME.matcher(whole);
        Matcher nameFirst = NAME_AND_ADDRESS.matcher(whole);
        if (addressFirst.matches()) {
            return PlainText.ofHtml(addressFirst.group(1));
        }
        return PlainText.ofHtml(nameFirst.matches() ? nameFirst.group(1) : whole);
    }
}
