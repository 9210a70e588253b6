package plumbline.web.layout;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import plumbline.web.access.Visitor;

/// The page for errors that never reach the application, such as an address that is none, in place
/// of Tomcat's own, which would say more than we want.
final class LastErrors extends ErrorReportValve {
  @Override
  protected void report(Request request, Response response, @Nullable Throwable problem) {
    int status = response.getStatus();
    if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    try {
      SecurityHeaders.set(request, response);
      byte[] html = Templates.render(ErrorPage.TEMPLATE, ErrorPage.of(status), Visitor.NOBODY);
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(html.length);
      response.getOutputStream().write(html);
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The visitor left before the error page", gone);
    }
  }
}
