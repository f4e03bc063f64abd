package io.newswire.enrich.analysis.knowledge.dump;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile;
import io.newswire.enrich.analysis.knowledge.file.KnowledgeFile.Candidate;
import io.newswire.enrich.analysis.knowledge.file.NameHash;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Small dumps in a folder, imports of them, and what is then known. */
public final class Dumps {
    private static final int SMALL_MEMORY = 10_000;

    private final Path folder;
    final List<String> refused = new ArrayList<>();

    public Dumps(Path folder) {
        this.folder = folder;
    }

    public Path write(String name, String... lines) throws IOException {
        return Files.write(folder.resolve(name), bytes(lines));
    }

    Path write(String name, byte[]... parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.write(part);
        }
        return Files.write(folder.resolve(name), out.toByteArray());
    }

    static byte[] bytes(String... lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] bzip2(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (OutputStream packed = new BZip2CompressorOutputStream(out)) {
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    static byte[] zip(String table, byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream packed = new ZipOutputStream(out)) {
            packed.putNextEntry(new ZipEntry("readme.txt"));
            packed.write(bytes("What this is."));
            packed.putNextEntry(new ZipEntry(table));
            packed.write(bytes);
        }
        return out.toByteArray();
    }

    Path target() {
        return folder.resolve("made.knowledge");
    }

    ImportSummary run(Path... sources) throws IOException {
        ImportListener listener = new ImportListener() {
            @Override
            public void refused(String what) {
                refused.add(what);
            }

            @Override
            public void read(long lines, double share) {
                // Nobody watches.
            }
        };
        return new KnowledgeImport(KnowledgeImport.USUAL_LANGUAGES, listener, SMALL_MEMORY)
                .run(List.of(sources), target());
    }

    /** The file that an import of these makes. */
    public KnowledgeFile file(Path... sources) throws IOException {
        run(sources);
        return KnowledgeFile.open(target());
    }

    static List<Candidate> named(KnowledgeFile file, String name) {
        Tokens tokens = Tokens.of(name);
        return file.named(NameHash.of(tokens), tokens, 0, tokens.size() - 1);
    }

    static List<String> ids(KnowledgeFile file, String name) {
        return named(file, name).stream()
                .map(candidate -> String.valueOf(candidate.entry().id()))
                .toList();
    }

    /** A line of GeoNames' main table. */
    static String place(int number, String name, String aliases, String feature, String country, long people) {
        return String.join(
                "\t",
                String.valueOf(number),
                name,
                name,
                aliases,
                "1.5",
                "-2.5",
                feature.substring(0, 1),
                feature.substring(2),
                country,
                "",
                "07",
                "",
                "",
                "",
                String.valueOf(people),
                "",
                "10",
                "Etc/UTC",
                "2026-01-01");
    }

    /** An entity of Wikidata; statements as "P31 Q5", "P1566 '123'". */
    public static String item(String id, String label, int wikipedias, String... statements) {
        StringBuilder claims = new StringBuilder();
        for (String statement : statements) {
            String[] words = statement.split(" ", 2);
            claims.append(claims.isEmpty() ? "" : ",")
                    .append("\"" + words[0] + "\":[" + claim(words[1], "normal") + "]");
        }
        return item(id, "{\"en\":{\"language\":\"en\",\"value\":\"" + label + "\"}}", "[]", claims, wikipedias);
    }

    static String item(String id, String labels, String aliases, CharSequence claims, int wikipedias) {
        StringBuilder links = new StringBuilder("\"commonswiki\":{\"site\":\"commonswiki\",\"title\":\"x\"}");
        for (int i = 0; i < wikipedias; i++) {
            links.append(",\"x" + i + "wiki\":{\"site\":\"x" + i + "wiki\",\"title\":\"x\",\"badges\":[]}");
        }
        return "{\"type\":\"item\",\"id\":\"" + id + "\",\"labels\":" + labels + ",\"descriptions\":{},\"aliases\":"
                + aliases + ",\"claims\":{" + claims + "},\"sitelinks\":{" + links + "}}";
    }

    static String claim(String value, String rank) {
        String json = value.startsWith("'")
                ? "\"" + value.replace("'", "") + "\""
                : "{\"entity-type\":\"item\",\"id\":\"" + value + "\"}";
        return "{\"mainsnak\":{\"snaktype\":\"value\",\"datavalue\":{\"value\":" + json
                + ",\"type\":\"x\"}},\"type\":\"statement\",\"qualifiers\":{\"P582\":[{\"snaktype\":\"value\"}]},\"rank\":\""
                + rank + "\"}";
    }
}
