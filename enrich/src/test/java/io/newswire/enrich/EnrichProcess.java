package io.newswire.enrich;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The service in a process of its own, for a test to kill. */
final class EnrichProcess {

    private EnrichProcess() {}

    static Process start(Map<String, String> settings) throws IOException {
        var command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                EnrichProcess.class.getName()),
                        settings.entrySet().stream().map(setting -> setting.getKey() + "=" + setting.getValue()))
                .toList();
        return new ProcessBuilder(command).inheritIO().start();
    }

    /** Runs until it is killed. */
    public static void main(String[] args) throws InterruptedException {
        Map<String, String> settings = Arrays.stream(args)
                .map(arg -> arg.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var service = new EnrichService(new EnrichConfig(settings, Map.of()), new SimpleMeterRegistry());
        service.start();
        new CountDownLatch(1).await();
    }
}
