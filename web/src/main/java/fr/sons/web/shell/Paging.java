package fr.sons.web.shell;

import fr.sons.kernel.Page;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The pages of a list, in its address: filters, the cursor of this page and those of the pages before it, so that
 * "précédent" leads back without counting rows.
 *
 * @param path address of the list
 * @param filters the other parameters of the address
 * @param cursor where this page starts; empty for the first
 * @param trail cursors of the pages before, the first page being {@code -}
 * @param size rows a page
 * @param rows rows on this page
 * @param total rows in all
 * @param next cursor of the following page; empty on the last
 */
public record Paging(
        String path,
        Map<String, String> filters,
        String cursor,
        List<String> trail,
        int size,
        int rows,
        long total,
        String next) {

    private static final List<Integer> SIZES = List.of(25, 50, 100);
    private static final int MAX_TRAIL = 20;
    private static final String FIRST = "-";
    private static final String SEPARATOR = "~";

    /** Of a page just read, from the parameters of its address. */
    public static Paging of(
            String path, Map<String, String> filters, String cursor, String trail, int size, Page<?> page) {
        List<String> before = trail == null || trail.isEmpty() ? List.of() : List.of(trail.split(SEPARATOR));
        return new Paging(
                path,
                filters,
                cursor == null ? "" : cursor,
                before,
                size,
                page.rows().size(),
                page.total(),
                page.next().orElse(""));
    }

    /** The size asked for, or the smallest when it is none of those offered. */
    public static int size(String asked) {
        return SIZES.stream()
                .filter(s -> s.toString().equals(asked))
                .findFirst()
                .orElse(SIZES.get(0));
    }

    public static String blankToNull(String text) {
        return text == null || text.isBlank() ? null : text;
    }

    public List<Integer> sizes() {
        return SIZES;
    }

    public boolean hasNext() {
        return !next.isEmpty();
    }

    public boolean hasPrevious() {
        return !cursor.isEmpty();
    }

    /** Number of this page, from 1; exact as long as the trail was kept. */
    public int number() {
        return trail.size() + 1;
    }

    public String nextUrl() {
        List<String> longer = new ArrayList<>(trail);
        longer.add(cursor.isEmpty() ? FIRST : cursor);
        return url(next, longer.subList(Math.max(0, longer.size() - MAX_TRAIL), longer.size()), size);
    }

    public String previousUrl() {
        if (trail.isEmpty()) {
            return url("", List.of(), size);
        }
        String last = trail.get(trail.size() - 1);
        return url(FIRST.equals(last) ? "" : last, trail.subList(0, trail.size() - 1), size);
    }

    public String sizeUrl(int otherSize) {
        return url("", List.of(), otherSize);
    }

    private String url(String at, List<String> before, int pageSize) {
        Map<String, String> all = new LinkedHashMap<>(filters);
        all.put("apres", at);
        all.put("avant", String.join(SEPARATOR, before));
        all.put("taille", pageSize == SIZES.get(0) ? "" : Integer.toString(pageSize));
        return query(path, all);
    }

    /** An address with the parameters that have a value. */
    public static String query(String path, Map<String, String> parameters) {
        StringBuilder url = new StringBuilder(path);
        char separator = '?';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            if (parameter.getValue() != null && !parameter.getValue().isEmpty()) {
                url.append(separator)
                        .append(parameter.getKey())
                        .append('=')
                        .append(URLEncoder.encode(parameter.getValue(), StandardCharsets.UTF_8));
                separator = '&';
            }
        }
        return url.toString();
    }
}
