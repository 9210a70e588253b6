package plumbline.web.surveys;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// To whom messages go: telephone numbers and e-mail addresses, each on a line. They are kept
/// nowhere.
///
/// @param unread lines that are neither, by their numbers
record Recipients(List<String> addresses, List<Integer> unread) {
  static final int MOST = 200;

  private static final Pattern NUMBER = Pattern.compile("\\+?[0-9]{7,15}");
  private static final Pattern EMAIL =
      Pattern.compile("[A-Za-z0-9._%+'-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

  /// Whoever stands there twice gets one message.
  static Recipients of(String typed) {
    Set<String> addresses = new LinkedHashSet<>();
    List<Integer> unread = new ArrayList<>();
    int number = 0;
    for (String line : typed.lines().limit(MOST + 1_000).toList()) {
      number++;
      String address = line.strip();
      String digits = address.replaceAll("[ ()-]+", "");
      if (NUMBER.matcher(digits).matches()) {
        addresses.add(digits);
      } else if (EMAIL.matcher(address).matches()) {
        addresses.add(address);
      } else if (!address.isEmpty()) {
        unread.add(number);
      }
    }
    return new Recipients(List.copyOf(addresses), List.copyOf(unread));
  }
}
