package plumbline.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The form of a board of allocation, as a browser without scripts has it.
final class BoardForm {
  static final String ADDRESS = "/work/" + SampledInspection.ID + "/allocation";

  private BoardForm() {}

  /// What a browser sends of a board: its fields as they are filled in.
  static Map<String, String> fields(String page) {
    Map<String, String> fields = new LinkedHashMap<>();
    String form = Browser.between(page, "action=\"" + ADDRESS + "\"", "</form>");
    Matcher input = Pattern.compile("<input[^>]*? name=\"([^\"]+)\"[^>]*>").matcher(form);
    while (input.find()) {
      Matcher value = Pattern.compile(" value=\"([^\"]*)\"").matcher(input.group());
      fields.put(input.group(1), value.find() ? value.group(1) : "");
    }
    Matcher select =
        Pattern.compile("<select[^>]*? name=\"([^\"]+)\".*?</select>", Pattern.DOTALL)
            .matcher(form);
    while (select.find()) {
      Matcher option =
          Pattern.compile("<option value=\"([^\"]*)\" selected").matcher(select.group());
      fields.put(select.group(1), option.find() ? option.group(1) : "");
    }
    fields.remove("_csrf");
    return fields;
  }

  static HttpResponse<String> send(Browser browser, String address, Map<String, String> fields)
      throws Exception {
    List<String> sent = new ArrayList<>();
    fields.forEach((name, value) -> {
      sent.add(name);
      sent.add(value);
    });
    return browser.send(ADDRESS, address, sent.toArray(String[]::new));
  }

  static Map<String, String> with(Map<String, String> fields, String... changed) {
    Map<String, String> changedFields = new LinkedHashMap<>(fields);
    for (int at = 0; at < changed.length; at += 2) {
      changedFields.put(changed[at], changed[at + 1]);
    }
    return changedFields;
  }
}
