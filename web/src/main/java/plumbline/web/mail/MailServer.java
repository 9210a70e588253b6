package plumbline.web.mail;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/// The mail server that an administrator named. A connection is encrypted, but to this machine.
@Component
@ConditionalOnProperty("plumbline.smtp.url")
public class MailServer {
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

  /// @throws NotSent where it did not go
  public void send(Mail mail) throws NotSent {
    try {
      sender.send(message(mail));
    } catch (MailSendException refused) {
      throw new NotSent(refused.getMostSpecificCause(), isOfTheRecipient(refused));
    } catch (MailException | MessagingException problem) {
      throw new NotSent(NestedExceptionUtils.getMostSpecificCause(problem), false);
    }
  }

  private MimeMessage message(Mail mail) throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    message.setFrom(new InternetAddress(from));
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
    message.setSubject(mail.subject(), "UTF-8");
    message.setText(mail.text(), "UTF-8");
    // Nobody who is away answers a machine.
    message.setHeader("Auto-Submitted", "auto-generated");
    for (Map.Entry<String, String> header : mail.headers().entrySet()) {
      message.setHeader(header.getKey(), header.getValue());
    }
    return message;
  }

  private static boolean isOfTheRecipient(MailSendException refused) {
    return Arrays.stream(refused.getMessageExceptions())
        .anyMatch(one ->
            one instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0);
  }
}
