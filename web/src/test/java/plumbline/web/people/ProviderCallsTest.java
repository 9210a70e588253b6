package plumbline.web.people;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ProviderCallsTest {
  @Test
  @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void a_provider_that_takes_a_connection_and_says_nothing_is_not_waited_for() throws Exception {
    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String issuer = "http://localhost:" + silent.getLocalPort() + "/away";
      ProviderCalls calls = new ProviderCalls(Duration.ofMillis(300));
      assertThatThrownBy(() -> calls.discovered(issuer))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("No answer from http://localhost:");
    }
  }
}
