package fr.sons.web.security;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Name and password of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
record BasicCredentials(String login, String password) {

    private static final String SCHEME = "basic ";
    private static final int MAX = 512;

    static Optional<BasicCredentials> parse(String header) {
        if (header == null || header.length() > MAX || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon <= 0 || colon == pair.length() - 1
                    ? Optional.empty()
                    : Optional.of(new BasicCredentials(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "BasicCredentials[" + login + "]";
    }
}
