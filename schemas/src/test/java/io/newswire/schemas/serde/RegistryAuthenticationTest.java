package io.newswire.schemas.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.apache.kafka.common.config.ConfigException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryAuthenticationTest {

    private static final String SECRET = "open-sesame";

    /** Of "desk:open-sesame". */
    private static final String BASIC = "Basic ZGVzazpvcGVuLXNlc2FtZQ==";

    private static final String FOUND = "{\"schema\": \"\\\"string\\\"\"}";

    private ScriptedRegistry registry;

    @BeforeEach
    void start() throws IOException {
        registry = new ScriptedRegistry().answer(200, FOUND);
    }

    @AfterEach
    void stop() {
        registry.close();
    }

    private static RegistryClient client(Map<String, ?> settings) {
        var all = new HashMap<String, Object>(Map.of("max.retries", 0));
        all.putAll(settings);
        return Registries.open(new SerdeConfig(all));
    }

    private String authorizationWith(Map<String, ?> settings) {
        client(settings).byId(1);
        return registry.authorizations().get(0);
    }

    @Test
    void sendsNothingUnasked() {
        assertThat(authorizationWith(Map.of("schema.registry.url", registry.url())))
                .isNull();
    }

    @Test
    void sendsTheUserOfTheAddress() {
        String url = "http://desk:" + SECRET + "@127.0.0.1:" + registry.port();

        assertThat(authorizationWith(Map.of("schema.registry.url", url))).isEqualTo(BASIC);
    }

    @ParameterizedTest
    @ValueSource(strings = {"basic.auth.user.info", "schema.registry.basic.auth.user.info"})
    void sendsTheUserOfTheSettings(String key) {
        assertThat(authorizationWith(Map.of(
                        "schema.registry.url",
                        registry.url(),
                        "basic.auth.credentials.source",
                        "USER_INFO",
                        key,
                        "desk:" + SECRET)))
                .isEqualTo(BASIC);
    }

    @Test
    void sendsTheToken() {
        assertThat(authorizationWith(Map.of(
                        "schema.registry.url",
                        registry.url(),
                        "bearer.auth.credentials.source",
                        "STATIC_TOKEN",
                        "bearer.auth.token",
                        SECRET)))
                .isEqualTo("Bearer " + SECRET);
    }

    @Test
    void refusesHalfASetting() {
        refuses("basic.auth.user.info", Map.of("basic.auth.user.info", "desk:" + SECRET));
        refuses("basic.auth.user.info", Map.of("basic.auth.credentials.source", "USER_INFO"));
        refuses("bearer.auth.credentials.source", Map.of("bearer.auth.token", SECRET));
        refuses("SASL_INHERIT", Map.of("basic.auth.credentials.source", "SASL_INHERIT"));
        refuses("OAUTHBEARER", Map.of("bearer.auth.credentials.source", "OAUTHBEARER"));
        refuses(
                "not both",
                Map.of(
                        "basic.auth.credentials.source",
                        "USER_INFO",
                        "basic.auth.user.info",
                        "desk:" + SECRET,
                        "bearer.auth.credentials.source",
                        "STATIC_TOKEN",
                        "bearer.auth.token",
                        SECRET));
    }

    private void refuses(String named, Map<String, String> settings) {
        var all = new HashMap<String, Object>(settings);
        all.put("schema.registry.url", registry.url());

        assertThatThrownBy(() -> client(all))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining(named)
                .hasMessageNotContaining(SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://desk:open-sesame@127.0.0.1",
                "desk:open-sesame@127.0.0.1",
                "http://desk:open-sesame@",
                "http:// open-sesame",
                "http://127.0.0.1/?token=open-sesame",
                "mock://a,http://desk:open-sesame@127.0.0.1"
            })
    void refusesWhatIsNoAddressWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> client(Map.of("schema.registry.url", url)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.url")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void keepsItsSecretsOutOfErrorsAndText() {
        registry.close();
        String url = "http://desk:" + SECRET + "@127.0.0.1:" + registry.port();

        assertThatThrownBy(() -> client(Map.of("schema.registry.url", url)).byId(1))
                .isInstanceOf(RegistryUnavailableException.class)
                .hasMessageContaining("127.0.0.1:" + registry.port())
                .hasMessageNotContaining(SECRET)
                .hasStackTraceContaining("Connect")
                .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(SECRET));
    }

    private static String stackTrace(Throwable failure) {
        var text = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(text));
        return text.toString();
    }

    @Test
    void trustsTheCertificateThatItIsToldTo(@TempDir Path directory) throws Exception {
        Path store = keyStore(directory);
        try (var secured = new ScriptedRegistry(https(store)).answer(200, FOUND)) {
            String url = "https://127.0.0.1:" + secured.port();

            client(Map.of(
                            "schema.registry.url",
                            url,
                            "schema.registry.ssl.truststore.location",
                            store.toString(),
                            "schema.registry.ssl.truststore.password",
                            SECRET))
                    .byId(1);

            assertThat(secured.requests()).hasSize(1);
            assertThatThrownBy(() -> client(Map.of("schema.registry.url", url)).byId(1))
                    .isInstanceOf(RegistryUnavailableException.class)
                    .hasMessageContaining("certificat");
        }
    }

    @Test
    void refusesToLeaveTheHostNameUnchecked() {
        assertThatThrownBy(() -> client(Map.of(
                        "schema.registry.url",
                        "https://127.0.0.1:1",
                        "schema.registry.ssl.endpoint.identification.algorithm",
                        "")))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("schema.registry.ssl.endpoint.identification.algorithm");
    }

    private static Path keyStore(Path directory) throws Exception {
        Path store = directory.resolve("store.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=registry",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storepass",
                        SECRET,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).as("keytool").isZero();
        return store;
    }

    private static HttpsServer https(Path store) throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, SECRET.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, SECRET.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        HttpsServer server = HttpsServer.create();
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
