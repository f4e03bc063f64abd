package io.newswire.ingest.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.output.XMLOutputter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class LenientXmlTest {

    private final LenientXml lenient = new LenientXml(
            Map.of("dc", "http://purl.org/dc/elements/1.1/"),
            Nesting.of(Set.of("item"), Set.of("title"), Set.of("link")));

    @Test
    void readsWellFormedXmlAsItIs() {
        assertThat(read("<a x='1' xmlns:p='urn:p'><p:b p:y='&lt;&#38;'>t<![CDATA[<u>]]></p:b><!-- c --><e/></a>"))
                .isEqualTo("<a x=\"1\"><p:b xmlns:p=\"urn:p\" p:y=\"&lt;&amp;\">t&lt;u&gt;</p:b><e /></a>");
    }

    @Test
    void endsTextsAtFieldsAndRowsAtRows() {
        assertThat(read("<a><item><title>One<link>1<item><title>Two</a>"))
                .isEqualTo("<a><item><title>One</title><link>1</link></item><item><title>Two</title></item></a>");
    }

    @Test
    void bindsUndeclaredPrefixesToWhatTheyUsuallyMean() {
        Element root = lenient.read("<a><dc:creator/><x:y z:w='1'/></a>")
                .getRootElement()
                .getChildren()
                .get(0);

        assertThat(root.getChildren().get(0).getNamespaceURI()).isEqualTo("http://purl.org/dc/elements/1.1/");
        assertThat(root.getChildren().get(1).getNamespaceURI()).isEqualTo("urn:undeclared:x");
        assertThat(root.getChildren().get(1).getAttributeValue("w", Namespace.getNamespace("urn:undeclared:z")))
                .isEqualTo("1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "text",
                "<",
                "<a",
                "<a b",
                "<a b=",
                "<a b='",
                "</",
                "</a>",
                "<!",
                "<!--",
                "<![CDATA[",
                "<?",
                "<?xml",
                "&",
                "&#",
                "&#x110000;",
                "&#xD800;",
                "&nope;",
                "<1/>",
                "<:/>",
                "<a:/>",
                "<a::b/>",
                "<a :b='1' c:='2' xmlns:='3' xmlns:x=''/>",
                "<xml:a xml:b='c'/>",
                "<a xmlns:xml='x' xmlns:xmlns='y' xmlns='http://www.w3.org/2000/xmlns/'/>",
                "<a xmlns:p='http://www.w3.org/XML/1998/namespace'><p:b/></a>",
                "<a xmlns='a b'/>",
                "\uD800<a>\uDFFF</a>",
                "<a b='1' b='2' B='3'/>",
                "<é:ü ö='\u0001'/>",
                "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"
            })
    void makesATreeOfAnything(String xml) {
        assertThat(read(xml)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "</a>",
                "<a b='",
                "&amp;",
                "&",
                "<!--",
                "<![CDATA[",
                "<title>",
                "<item>",
                "<a xmlns:b='c'>"
            })
    void takesTimeInProportion(String part) {
        assertThat(read(part.repeat(200_000))).isNotNull();
    }

    private String read(String xml) {
        var out = new StringBuilder();
        lenient.read(xml)
                .getRootElement()
                .getChildren()
                .forEach(child -> out.append(new XMLOutputter().outputString(child)));
        return out.toString();
    }
}
