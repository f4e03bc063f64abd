package io.newswire.local.command;

import io.newswire.ingest.IngestConfig;
import io.newswire.ingest.fetch.FetchRequest;
import io.newswire.ingest.fetch.FetchResult;
import io.newswire.ingest.fetch.WebReader;
import io.newswire.local.CommandException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a person names on the command line: a file, an address, or standard input. */
@SuppressWarnings("ArrayRecordComponent") // Carried, never compared.
record Resource(byte[] body, @Nullable String contentType, URI url) {

    private static final Pattern WEB = Pattern.compile("https?://.*", Pattern.CASE_INSENSITIVE);

    /** @throws CommandException if it cannot be read */
    static Resource read(String location) {
        try {
            if (location.equals("-")) {
                return new Resource(System.in.readAllBytes(), null, URI.create("file:/dev/stdin"));
            }
            if (WEB.matcher(location).matches()) {
                return fetch(URI.create(location));
            }
            Path file = Path.of(location);
            return new Resource(Files.readAllBytes(file), null, file.toUri());
        } catch (IOException e) {
            throw new CommandException("cannot read " + location + ": " + e, e);
        }
    }

    private static Resource fetch(URI url) {
        var settings = new IngestConfig(Map.of(), System.getenv()).fetch();
        try (var web = new WebReader(settings, ForkJoinPool.commonPool(), Clock.systemUTC())) {
            FetchResult result = web.read(FetchRequest.of(url)).join();
            if (result instanceof FetchResult.Content content) {
                return new Resource(content.body(), content.contentType(), content.url());
            }
            String why = result instanceof FetchResult.Failure failure ? failure.reason() : "no content";
            throw new CommandException("cannot read " + url + ": " + why, null);
        }
    }
}
