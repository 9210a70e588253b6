package plumbline.web.alerts;

import java.net.URI;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server that an administrator named. A connection is encrypted, but to this machine.
@Component
@ConditionalOnProperty("plumbline.smtp.url")
class MailServer {
  private static final String LONGEST_WAIT = "10000";

  private final JavaMailSenderImpl sender = new JavaMailSenderImpl();
  private final String from;

  MailServer(
      @Value("${plumbline.smtp.url}") URI server,
      @Value("${plumbline.smtp.user:}") String user,
      @Value("${plumbline.smtp.password:}") String password,
      @Value("${plumbline.smtp.from}") String from) {
    this.from = from;
    sender.setProtocol(server.getScheme());
    sender.setHost(server.getHost());
    sender.setPort(server.getPort());
    sender.setDefaultEncoding("UTF-8");
    if (!user.isEmpty()) {
      sender.setUsername(user);
      sender.setPassword(password);
    }
    boolean here = server.getHost().equals("localhost") || server.getHost().equals("127.0.0.1");
    String name = "mail." + server.getScheme() + ".";
    Properties properties = sender.getJavaMailProperties();
    properties.setProperty(name + "auth", String.valueOf(!user.isEmpty()));
    properties.setProperty(name + "starttls.enable", "true");
    properties.setProperty(name + "starttls.required", String.valueOf(!here));
    properties.setProperty(name + "ssl.checkserveridentity", "true");
    properties.setProperty(name + "connectiontimeout", LONGEST_WAIT);
    properties.setProperty(name + "timeout", LONGEST_WAIT);
    properties.setProperty(name + "writetimeout", LONGEST_WAIT);
  }

  /// @throws org.springframework.mail.MailException where it did not go
  void send(String recipient, String subject, String text) {
    SimpleMailMessage message = new SimpleMailMessage();
    message.setFrom(from);
    message.setTo(recipient);
    message.setSubject(subject);
    message.setText(text);
    sender.send(message);
  }
}
