package io.newswire.enrich.analysis.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.newswire.enrich.analysis.knowledge.Entry;
import io.newswire.enrich.analysis.knowledge.Kind;
import io.newswire.enrich.analysis.text.Tokens;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Imported knowledge, read where it lies: on the heap are only the languages. Immutable, and safe for use by several threads,
 * as long as nobody writes into the file; an import puts a new file in its place, and leaves the mapped one alone.
 */
public final class KnowledgeFile {
    private final Header header;
    private final MappedFile file;
    private final List<String> languages;

    private KnowledgeFile(Header header, MappedFile file) {
        this.header = header;
        this.file = file;
        byte[] tags = file.bytes(header.languagesAt(), header.languages());
        this.languages = List.of(new String(tags, UTF_8).split(",", -1));
    }

    /**
     * Opens a file: maps it, and goes through it once to see that it is as it was written.
     *
     * @throws KnowledgeFileException if it is none, of another version, or damaged
     */
    public static KnowledgeFile open(Path path) throws IOException {
        return open(path, MappedFile.BITS);
    }

    /** @param bits see {@link MappedFile#of} */
    static KnowledgeFile open(Path path, int bits) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            Header header = header(channel, path);
            MappedFile file = MappedFile.of(channel, MapMode.READ_ONLY, bits);
            if (file.length() != header.length()) {
                throw new KnowledgeFileException(
                        path, "is damaged: it has " + file.length() + " bytes, not " + header.length());
            }
            CRC32C crc = new CRC32C();
            file.addTo(crc, Header.SIZE);
            if ((int) crc.getValue() != header.checksum()) {
                throw new KnowledgeFileException(path, "is damaged: what it holds is not as it was written");
            }
            return new KnowledgeFile(header, file);
        } catch (NoSuchFileException e) {
            throw new KnowledgeFileException(path, "does not exist");
        }
    }

    private static Header header(FileChannel channel, Path path) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Header.SIZE);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // Until the header is full, or the file at its end.
        }
        return Header.read(bytes.flip(), path);
    }

    /** Stands for all that it holds: 16 hexadecimal digits. */
    public String hash() {
        return HexFormat.of().toHexDigits(header.hash());
    }

    /** How many things it has. */
    public long entries() {
        return header.entries();
    }

    /** How many names they have. */
    public long names() {
        return header.names();
    }

    /** How many things it has of each kind, by going through all. */
    public Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (long i = 0; i < header.entries(); i++) {
            counts.merge(EntryCodec.kind(file, entryAt(i)), 1L, Long::sum);
        }
        return counts;
    }

    /**
     * The things that have a name, whatever its capitals.
     *
     * @param hash of the name, see {@link NameHash}
     * @param tokens hold the name, from the first to the last of these
     */
    public List<Candidate> named(long hash, Tokens tokens, int first, int last) {
        long slot =
                header.directoryAt() + Integer.BYTES * (header.bits() == 0 ? 0 : hash >>> (Long.SIZE - header.bits()));
        long end = file.getInt(slot + Integer.BYTES) & 0xffffffffL;
        List<Candidate> found = List.of();
        for (long i = file.getInt(slot) & 0xffffffffL; i < end; i++) {
            long at = header.namesAt() + i * NameCodec.SIZE;
            if (NameCodec.tag(file, at) == (int) hash) {
                Tokens words = Tokens.of(text(NameCodec.text(file, at)));
                if (isSame(words, tokens, first, last)) {
                    found = found.isEmpty() ? new ArrayList<>() : found;
                    found.add(candidate(words, at));
                }
            }
        }
        return found;
    }

    private Candidate candidate(Tokens words, long at) {
        long entry = entryAt(NameCodec.entry(file, at) & 0xffffffffL);
        int geonames = EntryCodec.geonames(file, entry);
        return new Candidate(
                entry(entry),
                geonames == 0 ? null : "geonames:" + geonames,
                words,
                languages(NameCodec.languages(file, at)));
    }

    private Entry entry(long at) {
        return new Entry(
                EntryCodec.kind(file, at),
                text(EntryCodec.name(file, at)),
                id(at),
                EntryCodec.prominence(file, at),
                EntryCodec.country(file, at),
                EntryCodec.region(file, at),
                List.of());
    }

    private @Nullable String id(long at) {
        long id = EntryCodec.id(file, at);
        return switch (EntryCodec.scheme(file, at)) {
            case EntryCodec.WIKIDATA -> "wikidata:Q" + id;
            case EntryCodec.GEONAMES -> "geonames:" + id;
            case EntryCodec.TEXT -> text(id);
            default -> null;
        };
    }

    private List<String> languages(long mask) {
        if (mask == NameCodec.ALL_LANGUAGES) {
            return List.of();
        }
        List<String> named = new ArrayList<>();
        for (int i = 0; i < languages.size(); i++) {
            if ((mask >>> i & 1) != 0) {
                named.add(languages.get(i));
            }
        }
        return named;
    }

    private long entryAt(long index) {
        return header.entriesAt() + index * EntryCodec.SIZE;
    }

    private String text(long offset) {
        long at = header.stringsAt() + offset;
        int length = (file.get(at) & 0xff) | (file.get(at + 1) & 0xff) << 8;
        return new String(file.bytes(at + Short.BYTES, length), UTF_8);
    }

    private static boolean isSame(Tokens words, Tokens tokens, int first, int last) {
        if (words.size() != last - first + 1) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            if (words.hash(i) != tokens.hash(first + i) || !words.folded(i).equals(tokens.folded(first + i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * A thing that has a name.
     *
     * @param entry without its aliases
     * @param otherId a second identifier
     * @param words the name as it was imported
     * @param languages of the texts it is looked for in; empty for all
     */
    public record Candidate(Entry entry, @Nullable String otherId, Tokens words, List<String> languages) {}
}
