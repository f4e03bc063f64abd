package io.newswire.local.command;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command above all commands. */
@Command(
        name = "newswire",
        description = "An event-streaming news pipeline on Apache Kafka.",
        mixinStandardHelpOptions = true,
        version = "Newswire 0.1.0",
        subcommands = HelpCommand.class)
public final class Newswire {}
