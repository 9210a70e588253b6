package plumbline.bench;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One answer of a server that tells its length, as it arrives.
final class HttpAnswer {
  private static final String LENGTH = "\r\ncontent-length:";

  private ByteBuffer received = ByteBuffer.allocate(1 << 16);
  private int whole = -1;
  private boolean last;

  /// Takes what is there; true where the answer is whole.
  ///
  /// @throws EOFException where the server hangs up
  boolean readFrom(ReadableByteChannel channel) throws IOException {
    if (channel.read(received) < 0) {
      throw new EOFException("The server hung up.");
    }
    if (whole < 0) {
      whole = lengthOfAll();
    }
    return whole >= 0 && received.position() >= whole;
  }

  private int lengthOfAll() throws ProtocolException {
    String start =
        new String(received.array(), 0, received.position(), StandardCharsets.ISO_8859_1);
    int head = start.indexOf("\r\n\r\n");
    if (head < 0) {
      return -1;
    }
    String fields = start.substring(0, head + 2).toLowerCase(Locale.ROOT);
    last = fields.contains("\r\nconnection: close\r\n");
    int at = fields.indexOf(LENGTH);
    if (at < 0) {
      throw new ProtocolException("The answer does not tell its length: " + fields);
    }
    int from = at + LENGTH.length();
    int length = Integer.parseInt(fields.substring(from, fields.indexOf("\r\n", from)).strip());
    int all = head + 4 + length;
    if (all > received.capacity()) {
      received = ByteBuffer.allocate(all).put(received.flip());
    }
    return all;
  }

  /// `HTTP/1.1 200`.
  int status() {
    return Integer.parseInt(new String(received.array(), 9, 3, StandardCharsets.ISO_8859_1));
  }

  /// Whether the server hangs up after it.
  boolean isLast() {
    return last;
  }

  void clear() {
    received.clear();
    whole = -1;
    last = false;
  }
}
