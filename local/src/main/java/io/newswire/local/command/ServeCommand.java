package io.newswire.local.command;

import io.newswire.enrich.EnrichConfig;
import io.newswire.local.DataDirectory;
import io.newswire.local.ServiceKind;
import io.newswire.local.Services;
import io.newswire.service.ServiceConfig;
import java.nio.file.Path;
import java.util.HashMap;
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

    @Option(
            names = "--knowledge",
            paramLabel = "FILE",
            description = "For enrich: also know what this file has, made by: newswire knowledge import.")
    @Nullable
    private Path knowledge;

    @Override
    public Integer call() throws InterruptedException {
        Logs.toStandardOutput();
        Map<String, String> settings = new HashMap<>(file == null ? Map.of() : DataDirectory.readProperties(file));
        if (knowledge != null) {
            settings.put(EnrichConfig.KNOWLEDGE_FILE, knowledge.toString());
        }
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
