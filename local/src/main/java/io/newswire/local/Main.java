package io.newswire.local;

import io.newswire.local.command.Newswire;
import io.newswire.service.PortInUseException;
import java.io.PrintWriter;
import org.apache.kafka.common.config.ConfigException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The {@code newswire} command line: exit 0 done, 1 failed, 2 wrong use; data on stdout, talk on stderr. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    /** The commands, and how their failures are told. */
    public static CommandLine commandLine() {
        return new CommandLine(new Newswire())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Main::wrongUse)
                .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command));
    }

    private static int wrongUse(ParameterException e, String[] args) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("newswire: " + e.getMessage());
        err.println("Try: newswire " + path(e.getCommandLine()) + "--help");
        return CommandLine.ExitCode.USAGE;
    }

    private static String path(CommandLine command) {
        return command.getParent() == null ? "" : path(command.getParent()) + command.getCommandName() + " ";
    }

    private static int failed(Exception e, CommandLine command) {
        LoggerFactory.getLogger(Main.class).debug("command failed", e);
        boolean expected = e instanceof CommandException
                || e instanceof ConfigException
                || e instanceof PortInUseException
                || e instanceof IllegalArgumentException;
        command.getErr().println("newswire: " + (expected ? e.getMessage() : e.toString()));
        return CommandLine.ExitCode.SOFTWARE;
    }
}
