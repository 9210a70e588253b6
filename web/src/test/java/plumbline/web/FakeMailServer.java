package plumbline.web;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;

/// A mail server that refuses recipients for good whose address begins with `refused`, and takes
/// nothing at all while it is told to. What GreenMail cannot do.
public final class FakeMailServer implements AutoCloseable {
  private final ServerSocket socket;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile boolean isBusy;

  public FakeMailServer() throws IOException {
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread.ofVirtual().start(this::listen);
  }

  public int port() {
    return socket.getLocalPort();
  }

  /// To whom e-mails went, in their order.
  public List<String> taken() {
    return taken;
  }

  /// For whom it was asked to take one.
  public List<String> asked() {
    return asked;
  }

  public void busy(boolean busy) {
    isBusy = busy;
  }

  private void listen() {
    while (!socket.isClosed()) {
      try {
        Socket caller = socket.accept();
        Thread.ofVirtual().start(() -> talk(caller));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket caller) {
    try (caller;
        BufferedReader in =
            new BufferedReader(new InputStreamReader(caller.getInputStream(), US_ASCII));
        PrintStream out = new PrintStream(caller.getOutputStream(), true, US_ASCII)) {
      out.print("220 fake\r\n");
      String recipient = "";
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String said = line.toUpperCase(Locale.ROOT);
        if (said.startsWith("RCPT TO:")) {
          recipient = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
          asked.add(recipient);
          out.print(answer(recipient) + "\r\n");
        } else if (said.equals("DATA")) {
          out.print("354 go on\r\n");
          for (String text = in.readLine(); !".".equals(text); text = in.readLine()) {
            // read to its end
          }
          taken.add(recipient);
          out.print("250 taken\r\n");
        } else {
          out.print((said.equals("QUIT") ? "221 bye" : "250 good") + "\r\n");
        }
      }
    } catch (IOException gone) {
      // The caller hung up.
    }
  }

  private String answer(String recipient) {
    if (isBusy) {
      return "451 <" + recipient + "> try later";
    }
    return recipient.startsWith("refused") ? "550 <" + recipient + "> no such user" : "250 good";
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
