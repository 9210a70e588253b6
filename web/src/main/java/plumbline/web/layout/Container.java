package plumbline.web.layout;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Tomcat, told to set our headers and to show our errors.
@Component
class Container implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {
  @Override
  public void customize(TomcatServletWebServerFactory tomcat) {
    tomcat.addEngineValves(new SecurityHeaders());
    tomcat.addContextCustomizers(
        context -> context.getParent().getPipeline().addValve(new LastErrors()));
  }
}
