package plumbline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Marks the answers to requests that came past the guard: a refusal and a record that is not there
/// look the same, and must.
@Configuration(proxyBeanMethods = false)
class Reached implements WebMvcConfigurer, HandlerInterceptor {
  static final String HEADER = "Test-Reached";

  @Override
  public void addInterceptors(InterceptorRegistry interceptors) {
    interceptors.addInterceptor(this);
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object to) {
    if (request.getDispatcherType() == DispatcherType.REQUEST) {
      response.setHeader(HEADER, "yes");
    }
    return true;
  }
}
