package fr.sons.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R-SEC-01")
@DisplayName("R-SEC-01: guessing passwords is slowed")
class LoginThrottleTest {

    private final AtomicLong elapsed = new AtomicLong();
    private final LoginThrottle throttle = new LoginThrottle(elapsed::get);

    @Test
    void fourFailuresCostNothing() {
        fail(4, "marie", "192.0.2.1");
        assertThat(throttle.blockedFor("marie", "192.0.2.1")).isEmpty();
    }

    @Test
    void theFifthMakesWaitAndEachFurtherOneLonger() {
        fail(5, "marie", "192.0.2.1");
        assertThat(throttle.blockedFor("marie", "192.0.2.1")).hasValue(Duration.ofSeconds(30));
        pass(Duration.ofSeconds(30));
        assertThat(throttle.blockedFor("marie", "192.0.2.1")).isEmpty();
        fail(1, "marie", "192.0.2.1");
        assertThat(throttle.blockedFor("marie", "192.0.2.1")).hasValue(Duration.ofSeconds(60));
    }

    @Test
    void anotherAddressOfTheSamePersonIsNotHeldBack() {
        fail(5, "marie", "192.0.2.1");
        assertThat(throttle.blockedFor("marie", "192.0.2.2")).isEmpty();
        assertThat(throttle.blockedFor("MARIE ", "192.0.2.1")).isPresent();
    }

    @Test
    void manyNamesFromOneAddressAreHeldBack() {
        for (int i = 0; i < 30; i++) {
            throttle.failed("compte" + i, "192.0.2.1");
        }
        assertThat(throttle.blockedFor("jamais-vu", "192.0.2.1")).isPresent();
    }

    @Test
    void successAndTimeForget() {
        fail(4, "marie", "192.0.2.1");
        throttle.succeeded("marie", "192.0.2.1");
        fail(4, "marie", "192.0.2.1");
        assertThat(throttle.blockedFor("marie", "192.0.2.1")).isEmpty();
        pass(Duration.ofMinutes(16));
        assertThat(throttle.failed("marie", "192.0.2.1")).isEqualTo(1);
    }

    private void fail(int times, String login, String address) {
        for (int i = 0; i < times; i++) {
            throttle.failed(login, address);
        }
    }

    private void pass(Duration time) {
        elapsed.addAndGet(time.toNanos());
    }
}
