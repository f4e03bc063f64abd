package io.newswire.local;

import io.newswire.service.ServiceConfig;
import java.util.Map;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** How a command reaches a running Newswire: the settings that all services share, and no more. */
public final class ConnectionConfig extends ServiceConfig {

    /** @throws org.apache.kafka.common.config.ConfigException if a setting is unknown or wrong */
    public ConnectionConfig(Map<String, String> file, Map<String, String> environment) {
        super(withDatabase(commonDef()), file, environment);
    }

    /** The store, a connection at a time. */
    public DataSource dataSource() {
        var database = new PGSimpleDataSource();
        database.setUrl(databaseUrl());
        database.setUser(databaseUser());
        database.setPassword(databasePassword());
        return database;
    }
}
