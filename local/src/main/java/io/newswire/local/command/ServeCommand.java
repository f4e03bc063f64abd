package io.newswire.local.command;

import io.newswire.local.DataDirectory;
import io.newswire.local.ServiceKind;
import io.newswire.local.Services;
import io.newswire.service.ServiceConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One service, against brokers, a registry and a database that run elsewhere. */
@Command(
        name = "serve",
        description = "Runs one service until it is stopped; settings come from a file and the environment.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "SERVICE", description = "One of ${COMPLETION-CANDIDATES}.")
    private ServiceKind kind = ServiceKind.ingest;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings: a properties file.")
    @Nullable
    private Path file;

    @Override
    public Integer call() throws InterruptedException {
        Logs.toStandardOutput();
        Map<String, String> settings = file == null ? Map.of() : DataDirectory.readProperties(file);
        ServiceConfig config = kind.config(settings, System.getenv());
        Services.ensureTopics(config.clientConfig());
        var services = Services.start(
                List.of(kind),
                settings,
                System.getenv(),
                config.getString(kind.hostKey()),
                config.getInt(kind.portKey()));
        Runtime.getRuntime().addShutdownHook(new Thread(services::close, "stop"));
        new CountDownLatch(1).await();
        return 0;
    }
}
