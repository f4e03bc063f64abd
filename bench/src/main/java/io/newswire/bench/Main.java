package io.newswire.bench;

/** The {@code newswire} command line with the commands that measure and train. */
public final class Main {

    private Main() {}

    /** Runs one command. */
    public static void main(String[] args) {
        System.exit(io.newswire.local.Main.commandLine()
                .addSubcommand(new BenchCommand())
                .addSubcommand(new ScoreCommand())
                .addSubcommand(new TrainCommand())
                .execute(args));
    }
}
