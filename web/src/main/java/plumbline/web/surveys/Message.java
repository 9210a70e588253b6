package plumbline.web.surveys;

/// A text for one person.
///
/// @param to a telephone number or an e-mail address
record Message(String to, String text) {
  @Override
  public String toString() {
    return "Message[…]";
  }
}
