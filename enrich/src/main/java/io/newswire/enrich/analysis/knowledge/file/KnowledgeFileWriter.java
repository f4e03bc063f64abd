package io.newswire.enrich.analysis.knowledge.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Writes a knowledge file: first all things, then all their names, by their hashes. Needs a few hundred kilobytes of heap,
 * and a folder for as many bytes as the file will have.
 */
public final class KnowledgeFileWriter implements AutoCloseable {
    /** Languages that there can be names for. */
    public static final int MAX_LANGUAGES = NameCodec.LANGUAGES;

    private static final Pattern NUMBERED = Pattern.compile("(wikidata:Q|geonames:)([1-9]\\d{0,17})");
    /** So that a place in the directory has about four names. */
    private static final int NAMES_A_SLOT_BITS = 2;

    private static final int COPY = 1 << 20;
    private static final int MAX_TEXT = (1 << Short.SIZE) - 1;

    private final List<String> languages;
    private final Section entries;
    private final Section names;
    private final Section directory;
    private final Section strings;
    private int bits;
    private long slots;
    private @Nullable MappedFile written;

    /**
     * A writer.
     *
     * @param folder for files of its own
     * @param languages that names can be for
     */
    public KnowledgeFileWriter(Path folder, List<String> languages) throws IOException {
        this.languages = List.copyOf(languages);
        this.entries = new Section(folder.resolve("entries"));
        this.names = new Section(folder.resolve("names"));
        this.directory = new Section(folder.resolve("directory"));
        this.strings = new Section(folder.resolve("strings"));
    }

    /** Adds a thing, and gives its number. */
    public int addEntry(FileEntry entry) throws IOException {
        int number = Math.toIntExact(entries.size() / EntryCodec.SIZE);
        String id = entry.id();
        Matcher numbered = NUMBERED.matcher(id == null ? "" : id);
        if (id == null) {
            EntryCodec.write(entries.room(EntryCodec.SIZE), entry, EntryCodec.NONE, 0);
        } else if (numbered.matches()) {
            byte scheme = numbered.group(1).startsWith("w") ? EntryCodec.WIKIDATA : EntryCodec.GEONAMES;
            EntryCodec.write(entries.room(EntryCodec.SIZE), entry, scheme, Long.parseLong(numbered.group(2)));
        } else {
            EntryCodec.write(entries.room(EntryCodec.SIZE), entry, EntryCodec.TEXT, addText(id));
        }
        return number;
    }

    /** Adds a text of less than 64 KiB, and tells where it is. */
    public long addText(String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        if (bytes.length > MAX_TEXT) {
            throw new IllegalArgumentException("a text of " + bytes.length + " bytes is no name");
        }
        long at = strings.size();
        strings.room(Short.BYTES).putShort((short) bytes.length);
        strings.put(bytes);
        return at;
    }

    /**
     * To be called when there are all things and no names yet.
     *
     * @param count how many names there will be at most
     */
    public void beginNames(long count) throws IOException {
        bits = Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(count) - NAMES_A_SLOT_BITS);
        written = MappedFile.of(entries.channel(), MapMode.READ_WRITE, MappedFile.BITS);
    }

    /** Says which text is a thing's usual name. */
    public void setName(int entry, long text) {
        if (written == null) {
            throw new IllegalStateException("things are still added");
        }
        written.putLong((long) entry * EntryCodec.SIZE + EntryCodec.NAME_AT, text);
    }

    /**
     * Adds a name, after those with a smaller hash.
     *
     * @param hash unsigned
     * @param text where it is
     * @param mask the languages it is for, see {@link #mask}
     */
    public void addName(long hash, int entry, long text, long mask) throws IOException {
        fillDirectory(bits == 0 ? 0 : hash >>> (Long.SIZE - bits));
        NameCodec.write(names.room(NameCodec.SIZE), hash, entry, text, mask);
    }

    /** Languages as bits; those that the file has not are left out. All of them where none is given. */
    public static long mask(List<String> all, List<String> given) {
        long mask = given.isEmpty() ? NameCodec.ALL_LANGUAGES : 0;
        for (String language : given) {
            int index = all.indexOf(language);
            mask |= index < 0 ? 0 : 1L << index;
        }
        return mask;
    }

    /** The mask of all languages. */
    public static long allLanguages() {
        return NameCodec.ALL_LANGUAGES;
    }

    /** Puts everything together. */
    public void finish(Path target) throws IOException {
        fillDirectory(1L << bits);
        if (written != null) {
            written.force();
        }
        byte[] tags = String.join(",", languages).getBytes(UTF_8);
        long count = names.size() / NameCodec.SIZE;
        Header counts = new Header(entries.size() / EntryCodec.SIZE, count, bits, tags.length, strings.size(), 0, 0);
        try (FileChannel out = FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            out.position(Header.SIZE);
            Body body = new Body(out);
            body.copy(entries.channel());
            body.copy(names.channel());
            body.copy(directory.channel());
            body.write(ByteBuffer.wrap(tags));
            body.copy(strings.channel());
            out.write(body.completed(counts).write(), 0);
            out.force(true);
        }
    }

    private void fillDirectory(long slot) throws IOException {
        int next = (int) (names.size() / NameCodec.SIZE);
        for (; slots <= slot; slots++) {
            directory.room(Integer.BYTES).putInt(next);
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
        names.close();
        directory.close();
        strings.close();
    }

    /** What follows the header, with its checksums. */
    private static final class Body {
        private final FileChannel out;
        private final CRC32C crc = new CRC32C();
        private final MessageDigest sha = sha256();

        Body(FileChannel out) {
            this.out = out;
        }

        void copy(FileChannel from) throws IOException {
            ByteBuffer buffer = ByteBuffer.allocate(COPY);
            from.position(0);
            while (from.read(buffer) >= 0) {
                write(buffer.flip());
                buffer.clear();
            }
        }

        void write(ByteBuffer bytes) throws IOException {
            crc.update(bytes.duplicate());
            sha.update(bytes.duplicate());
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }

        Header completed(Header counts) {
            return new Header(
                    counts.entries(),
                    counts.names(),
                    counts.bits(),
                    counts.languages(),
                    counts.strings(),
                    ByteBuffer.wrap(sha.digest()).getLong(),
                    (int) crc.getValue());
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
