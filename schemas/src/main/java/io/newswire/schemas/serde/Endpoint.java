package io.newswire.schemas.serde;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.config.ConfigException;
import org.apache.kafka.common.config.types.Password;
import org.jspecify.annotations.Nullable;

/** One address of a registry, with what proves to it who asks. Its text never shows a secret. */
final class Endpoint {

    private final String address;
    private final @Nullable String authorization;

    private Endpoint(String address, @Nullable String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    /** The addresses of a configuration. */
    static List<Endpoint> of(SerdeConfig config) {
        Optional<String> common = commonAuthorization(config);
        return config.getList(SerdeConfig.URL).stream()
                .map(url -> of(url, common))
                .toList();
    }

    private static Endpoint of(String url, Optional<String> common) {
        URI uri = parse(url);
        String withoutUser =
                uri.getScheme() + "://" + uri.getRawAuthority().replaceFirst("^.*@", "") + uri.getRawPath();
        String address = withoutUser.endsWith("/") ? withoutUser.substring(0, withoutUser.length() - 1) : withoutUser;
        Optional<String> own = Optional.ofNullable(uri.getUserInfo()).map(Endpoint::basic);
        return new Endpoint(address, common.or(() -> own).orElse(null));
    }

    private static URI parse(String url) {
        URI uri;
        try {
            uri = URI.create(url.trim());
        } catch (IllegalArgumentException e) {
            throw notAnAddress(e.getMessage().replace(url.trim(), "").trim());
        }
        boolean http = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (!http || uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
            throw notAnAddress("");
        }
        return uri;
    }

    /** Does not repeat the value, which may hold a password. */
    private static ConfigException notAnAddress(String why) {
        return new ConfigException(SerdeConfig.URL
                + ": one of its values is not an address; write http://host:port/path, https://host:port/path, or, alone,"
                + " mock://name" + (why.isEmpty() ? "" : " (" + why + ")"));
    }

    private static Optional<String> commonAuthorization(SerdeConfig config) {
        Optional<String> user = userInfo(config);
        Optional<String> token = token(config);
        if (user.isPresent() && token.isPresent()) {
            throw new ConfigException(
                    "Set either " + SerdeConfig.BASIC_SOURCE + " or " + SerdeConfig.BEARER_SOURCE + ", not both");
        }
        return user.map(Endpoint::basic).or(() -> token.map(value -> "Bearer " + value));
    }

    private static Optional<String> userInfo(SerdeConfig config) {
        Password given = config.getPassword(SerdeConfig.BASIC_USER_INFO);
        Password user = given == null ? config.getPassword(SerdeConfig.BASIC_USER_INFO_OLD) : given;
        return secret(
                config.getString(SerdeConfig.BASIC_SOURCE),
                SerdeConfig.BASIC_SOURCE,
                "USER_INFO",
                "URL",
                SerdeConfig.BASIC_USER_INFO,
                user);
    }

    private static Optional<String> token(SerdeConfig config) {
        return secret(
                config.getString(SerdeConfig.BEARER_SOURCE),
                SerdeConfig.BEARER_SOURCE,
                "STATIC_TOKEN",
                null,
                SerdeConfig.BEARER_TOKEN,
                config.getPassword(SerdeConfig.BEARER_TOKEN));
    }

    /** A secret is sent only where its source says so, and a source without its secret is an oversight. */
    private static Optional<String> secret(
            @Nullable String source,
            String sourceKey,
            String expected,
            @Nullable String none,
            String secretKey,
            @Nullable Password secret) {
        boolean wanted = expected.equals(source);
        if (!wanted && source != null && !source.equals(none)) {
            throw new ConfigException(
                    sourceKey, source, "supported is " + expected + (none == null ? "" : " and " + none));
        }
        if (wanted != (secret != null)) {
            throw new ConfigException("Set " + sourceKey + "=" + expected + " and " + secretKey + " together");
        }
        return Optional.ofNullable(secret).map(Password::value);
    }

    private static String basic(String userInfo) {
        return "Basic " + Base64.getEncoder().encodeToString(userInfo.getBytes(StandardCharsets.UTF_8));
    }

    URI resolve(String path) {
        return URI.create(address + path);
    }

    Optional<String> authorization() {
        return Optional.ofNullable(authorization);
    }

    @Override
    public String toString() {
        return address;
    }
}
