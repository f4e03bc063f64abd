package io.newswire.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {

    private static final String DECLARED = "<?xml version='1.0' encoding='%s'?><a>Ещё — мост</a>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void believesAByteOrderMarkBeforeAnythingElse(String encoding) {
        byte[] marked = ("\uFEFF" + DECLARED.formatted("koi8-r")).getBytes(Charset.forName(encoding));

        assertThat(XmlText.decode(marked, "text/xml; charset=windows-1251")).isEqualTo(DECLARED.formatted("koi8-r"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml; charset=windows-1251",
                "application/xml;charset = \"windows-1251\"",
                "application/rss+xml; x=y; CHARSET='windows-1251'; z"
            })
    void believesTheHeaderBeforeTheDeclaration(String contentType) {
        String xml = DECLARED.formatted("koi8-r");

        assertThat(XmlText.decode(xml.getBytes(Charset.forName("windows-1251")), contentType))
                .isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1251", "KOI8-R", "UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32BE", "UTF-32LE"})
    void believesTheDeclarationBeforeAnyDefault(String encoding) {
        String xml = DECLARED.formatted(encoding).replace("—", "-").replace("ё", "е");

        assertThat(XmlText.decode(xml.getBytes(Charset.forName(encoding)), "text/xml"))
                .isEqualTo(xml);
    }

    @Test
    void readsEbcdic() {
        String xml = "<?xml version='1.0' encoding='IBM037'?><a>Harbour</a>";

        assertThat(XmlText.decode(xml.getBytes(Charset.forName("IBM037")), null))
                .isEqualTo(xml);
    }

    @Test
    void findsADeclarationThatDoesNotComeFirst() {
        String xml = "<!-- made by hand -->" + DECLARED.formatted("windows-1251");

        assertThat(XmlText.decode(xml.getBytes(Charset.forName("windows-1251")), null))
                .isEqualTo(xml);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/xml; charset=us-ascii",
                "text/xml; charset=quux",
                "text/xml; charset=",
                "text/xml; charset=\u0000"
            })
    void passesOverAHeaderThatCannotBeTrue(String contentType) {
        String xml = DECLARED.formatted("utf-8");

        assertThat(XmlText.decode(xml.getBytes(StandardCharsets.UTF_8), contentType))
                .isEqualTo(xml);
    }

    @Test
    void readsLatinAsItsWindowsKind() {
        byte[] xml = "<a>“Société”</a>".getBytes(Charset.forName("windows-1252"));

        assertThat(XmlText.decode(xml, "text/xml; charset=iso-8859-1")).isEqualTo("<a>“Société”</a>");
        assertThat(XmlText.decode(xml, null)).isEqualTo("<a>“Société”</a>");
    }

    @Test
    void keepsUtf8ThatIsBrokenInOnePlace() {
        var xml = new ByteArrayOutputStream();
        xml.writeBytes("<a>Société générale ".getBytes(StandardCharsets.UTF_8));
        xml.write(0xC3);

        assertThat(XmlText.decode(xml.toByteArray(), null)).isEqualTo("<a>Société générale \uFFFD");
    }
}
