package me.ratio.contract.sample;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Generates strings of the known formats in the form that a writer gives them after they were read, such as decimals
 * without trailing zeros and date-times with seconds. A round trip can then be compared as text.
 */
final class FormatSamples {
    private static final Set<String> KNOWN = Set.of(
            "date",
            "date-time",
            "time",
            "duration",
            "uuid",
            "uri",
            "uri-reference",
            "url",
            "iri",
            "email",
            "hostname",
            "ipv4",
            "ipv6",
            "byte",
            "decimal",
            "json-pointer");
    private static final int[] ZONES = {0, 0, 60, -330, 345, 14 * 60, -11 * 60};

    private final SplittableRandom random;

    FormatSamples(SplittableRandom random) {
        this.random = random;
    }

    boolean isKnown(String format) {
        return KNOWN.contains(format);
    }

    String generate(String format) {
        return switch (format) {
            case "date" -> date().toString();
            case "date-time" -> moment();
            case "time" -> "%02d:%02d:%02dZ".formatted(random.nextInt(24), random.nextInt(60), random.nextInt(60));
            case "duration" -> "PT" + random.nextInt(1, 1_000) + "S";
            case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
            case "uri", "uri-reference", "url", "iri" -> uri();
            case "email" -> word() + "." + word() + "@" + word() + ".example.com";
            case "hostname" -> word() + ".example.com";
            case "ipv4" -> "192.0.2." + random.nextInt(256);
            case "ipv6" -> "2001:db8::" + Integer.toHexString(random.nextInt(1, 65_536));
            case "byte" -> bytes();
            case "decimal" -> new NumberSamples(random).text();
            case "json-pointer" -> "/" + word() + "/" + random.nextInt(10);
            default -> throw new IllegalArgumentException("not a known format: " + format);
        };
    }

    private LocalDate date() {
        return random.nextInt(20) == 0
                ? LocalDate.of(random.nextBoolean() ? 1 : 9999, 12, 31)
                : LocalDate.ofEpochDay(random.nextInt(-20_000, 60_000));
    }

    private String moment() {
        int[] fractions = {0, random.nextInt(100) * 10 + 1, random.nextInt(100_000) * 10 + 7};
        int digits = random.nextInt(3);
        // some writers omit seconds of zero; a fraction of three or six digits is written the same by all
        int nanos = fractions[digits] * (digits == 2 ? 1_000 : 1_000_000);
        return OffsetDateTime.of(
                        LocalDate.ofEpochDay(random.nextInt(-20_000, 60_000))
                                .atTime(random.nextInt(24), random.nextInt(60), random.nextInt(1, 60), nanos),
                        ZoneOffset.ofTotalSeconds(ZONES[random.nextInt(ZONES.length)] * 60))
                .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    private String uri() {
        String path = "https://" + word() + ".example.com/" + word();
        return URI.create(random.nextBoolean() ? path : path + "?" + word() + "=%C3%A9#" + word())
                .toString();
    }

    private String bytes() {
        byte[] bytes = new byte[random.nextInt(20)];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(1, 8); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(26)));
        }
        return word.toString();
    }
}
