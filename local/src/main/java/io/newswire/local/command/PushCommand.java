package io.newswire.local.command;

import io.newswire.ingest.IngestConfig;
import io.newswire.local.CommandException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Articles from a file to the push endpoint. */
@Command(
        name = "push",
        description = "Pushes articles over HTTP: ninjs (one or an array) or JSON lines; all of the file or nothing.",
        mixinStandardHelpOptions = true)
final class PushCommand implements Callable<Integer> {

    private static final int ACCEPTED = 202;

    @Mixin
    private final Connection connection = new Connection();

    @Parameters(paramLabel = "FILE", description = "The articles; - for standard input.")
    private String file = "-";

    @Option(names = "--source", paramLabel = "NAME", description = "Who sends them (default: ${DEFAULT-VALUE}).")
    private String source = "push";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "The endpoint, where it is not the one of the data folder.")
    @Nullable
    private URI url;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var config = url == null ? new IngestConfig(connection.settings(), System.getenv()) : null;
        URI endpoint = config == null ? url : URI.create("http://" + config.httpHost() + ":" + config.httpPort());
        URI target = endpoint.resolve("/v1/articles?source=" + URLEncoder.encode(source, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(target).POST(body()).build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != ACCEPTED) {
                throw new CommandException(target + " answered " + answer.statusCode() + ": " + answer.body(), null);
            }
            Terminal.out(spec).println(answer.body());
        } catch (IOException e) {
            throw new CommandException("cannot push to " + target + ": " + e + "; does Newswire run?", e);
        }
        return 0;
    }

    private BodyPublisher body() {
        try {
            return file.equals("-")
                    ? HttpRequest.BodyPublishers.ofInputStream(() -> System.in)
                    : HttpRequest.BodyPublishers.ofFile(Path.of(file));
        } catch (FileNotFoundException e) {
            throw new CommandException("no file " + file, e);
        }
    }
}
