package plumbline.bench;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;

/// The HTTP server that the web application stands on, without the application: it reads a form and
/// answers with a little JSON. Ends when its standard input does.
final class BareServer {
  private static final byte[] ANSWER =
      "{\"held\":\"one\",\"id\":\"00000000-0000-0000-0000-000000000000\",\"value\":\"yes\"}"
          .getBytes(StandardCharsets.UTF_8);

  private BareServer() {}

  public static void main(String[] arguments) throws IOException, LifecycleException {
    Path base = Files.createTempDirectory("plumbline-bare-");
    Tomcat tomcat = new Tomcat();
    try {
      tomcat.setBaseDir(base.toString());
      Connector connector = new Connector();
      connector.setPort(0);
      connector.setProperty("address", "127.0.0.1");
      connector.setProperty("maxKeepAliveRequests", "-1");
      tomcat.setConnector(connector);
      var context = tomcat.addContext("", base.toString());
      Tomcat.addServlet(context, "save", new Save());
      context.addServletMappingDecoded("/", "save");
      tomcat.start();
      System.out.println("port " + connector.getLocalPort());
      System.in.transferTo(java.io.OutputStream.nullOutputStream());
      tomcat.stop();
      tomcat.destroy();
    } finally {
      Folders.remove(base);
    }
  }

  private static final class Save extends HttpServlet {
    private static final long serialVersionUID = 1;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      if (request.getParameter("id") == null) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        return;
      }
      response.setContentType("application/json");
      response.setContentLength(ANSWER.length);
      response.getOutputStream().write(ANSWER);
    }
  }
}
