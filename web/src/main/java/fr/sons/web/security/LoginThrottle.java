package fr.sons.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Slows the guessing of passwords: after five failures in a quarter of an hour for a login from an address, the next
 * attempt has to wait, twice as long each time. An address and a login have wider limits of their own, so that neither
 * many logins from one place nor one login from many places go unnoticed. Kept in memory and bounded; each server counts
 * for itself.
 */
@ApplicationScoped
public class LoginThrottle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final int PER_PAIR = 5;
    private static final int PER_ADDRESS = 30;
    private static final int PER_LOGIN = 50;
    private static final int MAX_KEYS = 10_000;

    private final LongSupplier elapsedNanos;
    private final Map<String, Deque<Long>> failures = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Deque<Long>> eldest) {
            return size() > MAX_KEYS;
        }
    };

    /** Counts elapsed time, not dates: the business clock of a demonstration stands still. */
    public LoginThrottle() {
        this(System::nanoTime);
    }

    LoginThrottle(LongSupplier elapsedNanos) {
        this.elapsedNanos = elapsedNanos;
    }

    /** How long to wait before the next attempt, or empty when it may be made now. */
    public synchronized Optional<Duration> blockedFor(String login, String address) {
        long wait = Math.max(
                wait(pair(login, address), PER_PAIR),
                Math.max(wait("a " + address, PER_ADDRESS), wait("l " + fold(login), PER_LOGIN)));
        return wait > 0 ? Optional.of(Duration.ofNanos(wait)) : Optional.empty();
    }

    /** Notes a failure; tells how many this login had from this address within the window. */
    public synchronized int failed(String login, String address) {
        note("a " + address, PER_ADDRESS);
        note("l " + fold(login), PER_LOGIN);
        return note(pair(login, address), PER_PAIR);
    }

    /** Forgets the failures of this login from this address. */
    public synchronized void succeeded(String login, String address) {
        failures.remove(pair(login, address));
    }

    private int note(String key, int limit) {
        Deque<Long> times = failures.computeIfAbsent(key, k -> new ArrayDeque<>());
        forgetOld(times);
        times.addLast(elapsedNanos.getAsLong());
        if (times.size() > limit + 6) {
            times.removeFirst();
        }
        return times.size();
    }

    private long wait(String key, int limit) {
        Deque<Long> times = failures.get(key);
        if (times == null) {
            return 0;
        }
        forgetOld(times);
        int beyond = times.size() - limit;
        if (beyond < 0) {
            return 0;
        }
        long pause = Math.min(FIRST_WAIT.toNanos() << Math.min(beyond, 10), WINDOW.toNanos());
        return times.getLast() + pause - elapsedNanos.getAsLong();
    }

    private void forgetOld(Deque<Long> times) {
        long now = elapsedNanos.getAsLong();
        while (!times.isEmpty() && now - times.getFirst() > WINDOW.toNanos()) {
            times.removeFirst();
        }
    }

    private static String pair(String login, String address) {
        return "p " + fold(login) + " " + address;
    }

    private static String fold(String login) {
        String folded = login == null ? "" : login.strip().toLowerCase(Locale.ROOT);
        return folded.length() > 64 ? folded.substring(0, 64) : folded;
    }
}
