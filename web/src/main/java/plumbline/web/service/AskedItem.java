package plumbline.web.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Expected;
import plumbline.framework.Framework;
import plumbline.returns.DataReturn;
import plumbline.returns.Group;

/// Something that a service is asked for: a document, or figures in a form.
///
/// @param standards which it is evidence for
/// @param group of figures; empty for a document
public record AskedItem(String id, String name, List<String> standards, Optional<Group> group) {
  private static final String FIGURES = "data-";

  public AskedItem {
    standards = List.copyOf(standards);
  }

  static String id(Group group) {
    return FIGURES + group.code();
  }

  /// The request list of a framework: the documents first, then the forms.
  static List<AskedItem> all(Framework framework) {
    List<AskedItem> items = new ArrayList<>();
    for (Expected.EvidenceItem item : framework.expected().evidenceInAdvance()) {
      items.add(
          new AskedItem(item.id(), item.name().english(), item.standards(), Optional.empty()));
    }
    DataReturn asked = DataReturn.of(framework);
    for (Group group : Group.values()) {
      if (!asked.of(group).isEmpty()) {
        items.add(
            new AskedItem(id(group), "Figures: " + group.title(), List.of(), Optional.of(group)));
      }
    }
    return items;
  }

  boolean isFigures() {
    return group.isPresent();
  }
}
