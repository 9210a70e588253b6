package plumbline.web.layout;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.View;

/// Every error that the application sees ends here.
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  @RequestMapping("/error")
  View show(HttpServletRequest request, HttpServletResponse response) {
    int status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? code
            : 500;
    response.setStatus(status);
    return Templates.page(ErrorPage.TEMPLATE, ErrorPage.of(status));
  }

  /// Answered here, since the request can't be read again for the page of errors.
  @ExceptionHandler(MultipartException.class)
  View fileIsTooLarge(HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
    return Templates.page(
        ErrorPage.TEMPLATE, ErrorPage.of(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE));
  }

  /// What was sent cannot be read as a form, mostly because it is too large.
  @ExceptionHandler(InvalidParameterException.class)
  View formIsUnreadable(InvalidParameterException problem, HttpServletResponse response) {
    response.setStatus(problem.getErrorCode());
    return Templates.page(ErrorPage.TEMPLATE, ErrorPage.of(problem.getErrorCode()));
  }

  /// A database that is away is no fault of the program's and passes: 503, not 500.
  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    TransientDataAccessException.class,
    CannotCreateTransactionException.class
  })
  void databaseIsAway(Exception problem, HttpServletResponse response) throws IOException {
    LOG.warn("The database cannot be reached: {}", problem.getMessage());
    response.setHeader("Retry-After", "30");
    response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
  }
}
