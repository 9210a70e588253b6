package plumbline.web.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Templates;
import plumbline.web.layout.Version;

/// A page for people who ask for one, and a line of JSON for whatever else asks.
@Controller
@Needs(Deed.READ_PUBLISHED)
class HealthPage {
  private static final Logger LOG = LoggerFactory.getLogger(HealthPage.class);

  private final JdbcClient database;

  HealthPage(JdbcClient database) {
    this.database = database;
  }

  @GetMapping("/health")
  View show(HttpServletRequest request, HttpServletResponse response) {
    Health health = new Health(databaseAnswers(), Version.CURRENT);
    response.setStatus(health.httpStatus());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    String accepted = Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse("");
    return accepted.contains("text/html")
        ? Templates.page("health/health.jte", health)
        : json(health);
  }

  private static View json(Health health) {
    return (_, _, response) -> {
      response.setContentType("application/json");
      response.getOutputStream().write(health.json().getBytes(UTF_8));
    };
  }

  private boolean databaseAnswers() {
    try {
      return database.sql("select 1").withQueryTimeout(2).query(Integer.class).single() == 1;
    } catch (DataAccessException problem) {
      LOG.warn("The database does not answer: {}", problem.getMessage());
      return false;
    }
  }
}
