package plumbline.web.people;

/// The name under which colleagues know a person.
final class PersonName {
  static final String RULE = "Enter a name of at most 100 letters";

  private PersonName() {}

  /// Letters, marks and the signs of names; nothing that turns or hides text.
  static boolean isOne(String name) {
    return name.matches("[\\p{L}\\p{M}][\\p{L}\\p{M}\\p{N} .,'’()-]{0,99}");
  }
}
