package io.newswire.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MarkupTest {

    private static final String TITLE = "<title>Мост</title>";

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    @Test
    void aByteOrderMarkDecides() {
        byte[] marked = ("\uFEFF" + TITLE).getBytes(StandardCharsets.UTF_16LE);

        assertThat(Markup.decode(marked, "text/html; charset=utf-8")).isEqualTo(TITLE);
        assertThat(Markup.decode(("\uFEFF" + TITLE).getBytes(StandardCharsets.UTF_8), "text/html; charset=koi8-r"))
                .isEqualTo(TITLE);
    }

    @Test
    void theHeaderComesBeforeThePage() {
        byte[] page = ("<meta charset=utf-8>" + TITLE).getBytes(CYRILLIC);

        assertThat(Markup.decode(page, "text/html; Charset=\"windows-1251\"")).endsWith(TITLE);
    }

    @Test
    void thePageTellsWhereTheHeaderDoesNot() {
        String meta = "<meta http-equiv=Content-Type content='text/html; charset=windows-1251'>" + TITLE;
        String xml = "<?xml version='1.0' encoding='windows-1251'?>" + TITLE;

        assertThat(Markup.decode(meta.getBytes(CYRILLIC), "text/html; charset=no-such"))
                .isEqualTo(meta);
        assertThat(Markup.decode(xml.getBytes(CYRILLIC), null)).isEqualTo(xml);
    }

    @Test
    void withoutADeclarationTheBytesTell() {
        assertThat(Markup.decode(TITLE.getBytes(StandardCharsets.UTF_8), null)).isEqualTo(TITLE);
        assertThat(Markup.decode(new byte[] {(byte) 0x93, 'h', 'i', (byte) 0x94}, "text/html"))
                .isEqualTo("“hi”");
    }

    @Test
    void namesMeanWhatTheWebMeansByThem() {
        assertThat(Markup.decode(new byte[] {(byte) 0x80}, "text/html; charset=iso-8859-1"))
                .isEqualTo("€");
        assertThat(Markup.decode("中国".getBytes(Charset.forName("GB18030")), "text/html; charset=gb2312"))
                .isEqualTo("中国");
    }
}
