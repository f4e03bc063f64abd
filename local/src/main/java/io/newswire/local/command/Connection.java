package io.newswire.local.command;

import io.newswire.local.CommandException;
import io.newswire.local.ConnectionConfig;
import io.newswire.local.DataDirectory;
import io.newswire.service.ServiceConfig;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a command finds the Newswire that it speaks to. */
final class Connection {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data folder of the Newswire of this machine (default: newswire in the XDG state home).")
    @Nullable
    private Path data;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "Settings of another Newswire: a properties file as the services take it.")
    @Nullable
    private Path config;

    /** Settings as in the file, without those of the environment. */
    Map<String, String> settings() {
        if (config != null) {
            return DataDirectory.readProperties(config);
        }
        Path folder = data != null ? data : DataDirectory.defaultPath(System.getenv());
        Map<String, String> addresses = new DataDirectory(folder).readAddresses();
        boolean byEnvironment =
                System.getenv().containsKey(ServiceConfig.environmentName(ServiceConfig.BOOTSTRAP_SERVERS));
        if (addresses.isEmpty() && !byEnvironment) {
            throw new CommandException(
                    "no Newswire ever ran on " + folder + ": start one with 'newswire up', choose another folder with"
                            + " --data, or say how to reach one with --config FILE",
                    null);
        }
        return addresses;
    }

    ConnectionConfig config() {
        return new ConnectionConfig(settings(), System.getenv());
    }
}
