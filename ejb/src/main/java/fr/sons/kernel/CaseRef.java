package fr.sons.kernel;

import java.util.regex.Pattern;

/**
 * The reference of an order (« référence du dossier »), printed on every letter and used as the key of its process, its
 * journal and its ledger: {@code SONS-V1-LGC-0012345}.
 */
public record CaseRef(String value) implements Comparable<CaseRef> {

    private static final Pattern FORM = Pattern.compile("SONS-V\\d-[A-Z0-9_]{2,16}-\\d{7}");

    public CaseRef {
        if (value == null || !FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("Not a case reference: " + value);
        }
    }

    public static CaseRef of(int wave, String category, long number) {
        return new CaseRef("SONS-V%d-%s-%07d".formatted(wave, category, number));
    }

    public static boolean isWellFormed(String text) {
        return text != null && FORM.matcher(text).matches();
    }

    @Override
    public int compareTo(CaseRef other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
