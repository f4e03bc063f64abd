package io.newswire.local.command;

import io.newswire.ingest.IngestConfig;
import io.newswire.local.CommandException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles from files to the push endpoint. */
@Command(
        name = "push",
        description =
                "Pushes articles over HTTP: ninjs (one, an array, or one a line), NewsML-G2 or NITF, also in gzip; each file"
                        + " all or nothing.",
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    private static final int ACCEPTED = 202;

    private static final int SOME_ACCEPTED = 207;

    /** Too many requests, and Kafka is behind: they say when to come again. */
    private static final Set<Integer> COME_AGAIN = Set.of(429, 503);

    private static final int TRIES = 5;

    private static final long MAX_WAIT_SECONDS = 60;

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "FILE", description = "The articles; - for standard input, which is the default.")
    private List<String> files = List.of("-");

    @Option(names = "--source", paramLabel = "NAME", description = "Who sends them (default: ${DEFAULT-VALUE}).")
    private String source = "push";

    @Option(names = "--partial", description = "Push what is right of a file although something else in it is wrong.")
    private boolean partial;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The endpoint, where it is not the one of the data folder. Its token is taken from the settings:"
                            + " ingest.push.token, or NEWSWIRE_INGEST_PUSH_TOKEN.")
    @Nullable
    private URI url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var config = new IngestConfig(url == null ? connection.settings() : Map.of(), System.getenv());
        URI endpoint = url != null ? url : URI.create("http://" + config.httpHost() + ":" + config.httpPort());
        URI target = endpoint.resolve("/v1/articles?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8)
                + (partial ? "&partial=true" : ""));
        HttpClient http = HttpClient.newHttpClient();
        boolean all = true;
        for (String file : files) {
            all &= push(http, request(target, config.push().token(), read(file)), file);
        }
        return all ? 0 : 1;
    }

    private boolean push(HttpClient http, HttpRequest request, String file) throws InterruptedException {
        try {
            HttpResponse<String> answer = send(http, request);
            boolean accepted = answer.statusCode() == ACCEPTED;
            if (accepted || answer.statusCode() == SOME_ACCEPTED) {
                Terminal.out(spec).println(answer.body());
            } else {
                Terminal.err(spec)
                        .println("newswire: " + file + ": " + request.uri() + " answered " + answer.statusCode() + ": "
                                + Terminal.clean(answer.body()));
            }
            return accepted;
        } catch (IOException e) {
            throw new CommandException("cannot push to " + request.uri() + ": " + e + "; does Newswire run?", e);
        }
    }

    private static HttpResponse<String> send(HttpClient http, HttpRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        for (int i = 1; i < TRIES && COME_AGAIN.contains(answer.statusCode()); i++) {
            Thread.sleep(1_000
                    * Math.min(
                            MAX_WAIT_SECONDS,
                            answer.headers().firstValueAsLong("Retry-After").orElse(1)));
            answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        }
        return answer;
    }

    private static HttpRequest request(URI target, String token, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body.length > 1 && body[0] == 0x1f && body[1] == (byte) 0x8b) {
            request.header("Content-Encoding", "gzip");
        }
        return request.build();
    }

    private static byte[] read(String file) {
        try {
            return file.equals("-") ? System.in.readAllBytes() : Files.readAllBytes(Path.of(file));
        } catch (NoSuchFileException e) {
            throw new CommandException("no file " + file, e);
        } catch (IOException e) {
            throw new CommandException("cannot read " + file + ": " + e, e);
        }
    }
}
