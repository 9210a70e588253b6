package plumbline.web.planning;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.SQLException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.View;
import plumbline.web.layout.ErrorPage;
import plumbline.web.layout.Templates;

/// What somebody reads whose change the database refused since the ratings are confirmed.
@ControllerAdvice
class ConfirmedRatingsPages {
  /// As the migration of the panel raises it.
  private static final String CONFIRMED = "PL001";

  @ExceptionHandler(UncategorizedSQLException.class)
  View confirmed(UncategorizedSQLException refused, HttpServletResponse response) {
    if (!(refused.getCause() instanceof SQLException cause)
        || !CONFIRMED.equals(cause.getSQLState())) {
      throw refused;
    }
    response.setStatus(HttpStatus.CONFLICT.value());
    return Templates.page(
        "layout/error.jte",
        new ErrorPage(
            HttpStatus.CONFLICT.value(),
            "The ratings were confirmed",
            List.of(
                "Nothing was changed: what confirmed ratings rest on is locked. To change it, "
                    + RatingsLock.MEND
                    + ".",
                "Your browser still has what you typed: go back to copy it.")));
  }
}
