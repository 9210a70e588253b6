package plumbline.web.surveys;

import java.io.IOException;
import java.util.List;

/// Brings messages to people, by SMS or e-mail.
interface Messenger {
  /// All of them or none.
  ///
  /// @throws IOException where they could not be handed over
  void send(List<Message> messages) throws IOException;

  /// What becomes of a message, for whoever sends it.
  String about();
}
