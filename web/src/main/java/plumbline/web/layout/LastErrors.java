package plumbline.web.layout;

import gg.jte.output.Utf8ByteOutput;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

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
      Utf8ByteOutput html = Templates.render(ErrorPage.TEMPLATE, ErrorPage.of(status));
      response.setContentType("text/html;charset=UTF-8");
      response.setContentLength(html.getContentLength());
      html.writeTo(response.getOutputStream());
      response.finishResponse();
    } catch (IOException gone) {
      container.getLogger().debug("The visitor left before the error page", gone);
    }
  }
}
