package plumbline.wordback;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.drafting.Pieces;
import plumbline.edition.Run;
import plumbline.press.SectionMark;

/// What a report that comes back from Word asks for. Every difference from the file that was handed
/// out is here: as a suggestion, a refusal, a comment, or a section that the file lacks.
///
/// @param missing the ids of sections of which the file has nothing: nothing was changed there
public record Suggestions(
    List<Suggestion> suggestions,
    List<Refusal> refusals,
    List<Comment> comments,
    List<String> missing) {

  public Suggestions {
    suggestions = List.copyOf(suggestions);
    refusals = List.copyOf(refusals);
    comments = List.copyOf(comments);
    missing = List.copyOf(missing);
  }

  /// @param handedOut the file as it was printed, see [Returned#edition]
  /// @param current the text of each section in the notation, by its id, as it is now; also those
  ///   that nobody wrote yet
  public static Suggestions of(Returned handedOut, Returned returned, Map<String, String> current) {
    return new Comparison(handedOut, returned, current).suggestions();
  }

  /// A section with all suggestions that fit it.
  public String all(String section, String current) {
    String text = current;
    // The last first: so the places of the others stay what they are.
    for (Suggestion suggestion : suggestions.reversed()) {
      if (suggestion.section().equals(section) && suggestion.state() == Suggestion.State.FITS) {
        text = suggestion.apply(text).orElse(text);
      }
    }
    return text;
  }

  /// One comparison.
  private static final class Comparison {
    private static final String RECOMMENDATIONS = "Recommendations";

    private final Alignment alignment;
    private final Map<String, Set<String>> printed;
    private final Set<String> original = new HashSet<>();
    private final List<Returned.Remark> remarks;
    private final Map<String, String> current;
    private final Map<String, String> ids = new HashMap<>();
    private final List<Suggestion> suggestions = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    Comparison(Returned handedOut, Returned returned, Map<String, String> current) {
      this.alignment = new Alignment(handedOut, returned);
      this.printed = alignment.printed();
      this.remarks = returned.remarks();
      this.current = current;
      Map<String, String> refs = alignment.refs();
      returned.original().forEach(unit -> original.add(unit.knowing(refs).words()));
      current.keySet().forEach(id -> ids.put(SectionMark.of(id), id));
    }

    Suggestions suggestions() {
      unwritten();
      alignment.sections().entrySet().stream()
          .sorted(Comparator.comparingInt(section -> section.getValue().from()))
          .forEach(section -> section(section.getKey(), section.getValue()));
      List<Comment> comments =
          remarks.stream()
              .map(remark ->
                  new Comment(
                      remark.unit().flatMap(this::id),
                      remark.unit().map(alignment::place).orElse(""),
                      remark.unit().map(unit -> alignment.returned().get(unit).plain()).orElse(""),
                      remark.words()))
              .toList();
      return new Suggestions(suggestions, refusals, comments, missing);
    }

    private Optional<String> id(int unit) {
      return alignment.section(unit).map(ids::get);
    }

    /// What can be told unit by unit: computed parts, and what can’t come back at all.
    private void unwritten() {
      for (int index = 0; index < alignment.returned().size(); index++) {
        Unit unit = alignment.returned().get(index);
        if (unit.foreign().isPresent() && !alignment.isPaired(index)) {
          refuse(
              index,
              id(index),
              "",
              unit.plain(),
              "%s can’t come back from Word: say it in words".formatted(unit.foreign().get()));
        } else if (alignment.section(index).isPresent()) {
          figures(index, unit);
        } else if (!alignment.isPaired(index)) {
          refuse(
              index,
              Optional.empty(),
              "",
              unit.plain(),
              unless(
                  alignment.place(index),
                  "No writer writes here: put it into the section that it belongs to"));
        } else {
          Unit was = alignment.handedOut().get(alignment.pair(index));
          if (!was.words().equals(unit.words()) || !was.plain().equals(unit.plain())) {
            refuse(
                index,
                Optional.empty(),
                was.plain(),
                unit.plain(),
                unless(
                    alignment.placeHandedOut(alignment.pair(index)),
                    "This follows from the evidence and the framework, and is changed there"));
          }
        }
      }
      List<Integer> gone = alignment.goneUnwritten();
      for (int from = 0; from < gone.size(); ) {
        List<String> was = new ArrayList<>();
        int to = from;
        while (to < gone.size() && gone.get(to) == gone.get(from) + to - from) {
          was.add(alignment.handedOut().get(gone.get(to++)).plain());
        }
        refusals.add(
            new Refusal(
                Optional.empty(),
                alignment.placeHandedOut(gone.get(from)),
                String.join("\n", was),
                "",
                unless(
                    alignment.placeHandedOut(gone.get(from)),
                    "This follows from the evidence and the framework, and can’t be taken out")));
        from = to;
      }
    }

    /// Recommendations are written, though in no section.
    private static String unless(String place, String computed) {
      return place.equalsIgnoreCase(RECOMMENDATIONS)
          ? "It is changed under Recommendations"
          : computed;
    }

    private void refuse(int unit, Optional<String> section, String was, String now, String why) {
      refusals.add(new Refusal(section, alignment.place(unit), was, now, why));
    }

    private void figures(int index, Unit unit) {
      for (Run.Bound figure : unit.figures()) {
        if (!printed.getOrDefault(figure.ref(), Set.of()).contains(figure.text())) {
          typedOver(index, figure.ref(), figure.text());
        }
      }
    }

    private void typedOver(int unit, String ref, String typed) {
      String prints = prints(ref);
      refuse(
          unit,
          id(unit),
          prints,
          typed,
          "{%s} prints ‘%s’: it is bound to the evidence and can’t be typed over"
              .formatted(ref, prints));
    }

    private String prints(String ref) {
      return printed.getOrDefault(ref, Set.of()).stream().findFirst().orElse("");
    }

    private void section(String mark, WordBody.Span span) {
      List<Integer> mine = new ArrayList<>();
      for (int index = 0; index < alignment.returned().size(); index++) {
        boolean foreign = alignment.returned().get(index).foreign().isPresent();
        if (!foreign && alignment.section(index).equals(Optional.of(mark))) {
          mine.add(index);
        }
      }
      List<Unit> was = alignment.handedOut().subList(span.from(), span.to());
      String id = ids.get(mark);
      if (id == null) {
        dropped(was, mine);
      } else if (!was.isEmpty()
          && mine.isEmpty()
          && was.stream().noneMatch(unit -> original.contains(unit.words()))) {
        missing.add(id);
      } else {
        new SectionEdits(id, span.from(), was.stream().map(Unit::words).toList()).walk(mine);
      }
    }

    /// A section that the report no longer has.
    private void dropped(List<Unit> was, List<Integer> mine) {
      List<String> now = mine.stream().map(unit -> alignment.returned().get(unit).words()).toList();
      List<String> before = was.stream().map(Unit::words).toList();
      if (!now.isEmpty() && !now.equals(before)) {
        refuse(
            mine.getFirst(),
            Optional.empty(),
            Pieces.joined(before),
            Pieces.joined(now),
            "The report no longer has this section");
      }
    }

    /// The edits of one section, in order.
    private final class SectionEdits {
      private final String id;
      private final int from;
      private final List<String> was;
      private final List<String> now;
      private final int[] meanwhile;

      SectionEdits(String id, int from, List<String> was) {
        this.id = id;
        this.from = from;
        this.was = was;
        this.now = Pieces.of(current.getOrDefault(id, "")).words();
        int[] pairs = Pairing.of(was, now);
        this.meanwhile = new int[was.size()];
        Arrays.fill(meanwhile, -1);
        for (int index = 0; index < pairs.length; index++) {
          if (pairs[index] >= 0) {
            meanwhile[pairs[index]] = index;
          }
        }
      }

      void walk(List<Integer> mine) {
        int next = 0;
        List<Integer> put = new ArrayList<>();
        for (int at = 0; at <= mine.size(); at++) {
          boolean end = at == mine.size();
          if (!end && !alignment.isPaired(mine.get(at))) {
            put.add(mine.get(at));
            continue;
          }
          int pair = end ? was.size() : alignment.pair(mine.get(at)) - from;
          String before = words(mine, at - put.size() - 1);
          String after = words(mine, at);
          if (!put.isEmpty()) {
            insert(next, put, before, after);
            put.clear();
          }
          for (int gone = next; gone < pair; gone++) {
            add(
                Suggestion.Kind.DELETE,
                gone,
                was.get(gone),
                "",
                refs(was.get(gone)),
                before,
                after);
          }
          if (!end) {
            change(pair, mine.get(at), words(mine, at - 1), words(mine, at + 1));
          }
          next = pair + 1;
        }
      }

      private String words(List<Integer> mine, int at) {
        return at < 0 || at >= mine.size() ? "" : alignment.returned().get(mine.get(at)).words();
      }

      private void insert(int index, List<Integer> put, String before, String after) {
        String words =
            Pieces.joined(put.stream().map(one -> alignment.returned().get(one).words()).toList());
        add(Suggestion.Kind.INSERT, index, "", words, List.of(), before, after);
      }

      private void change(int index, int unit, String before, String after) {
        String old = was.get(index);
        String words = alignment.returned().get(unit).words();
        if (words.equals(old)) {
          return;
        }
        TypedOver over = TypedOver.of(old, words);
        over.refused().forEach(typed -> typedOver(unit, typed.ref(), typed.words()));
        String taken = Pieces.joined(Pieces.of(over.words()).words());
        if (!taken.equals(old)) {
          add(Suggestion.Kind.CHANGE, index, old, taken, over.takenOut(), before, after);
        }
      }

      private static List<String> refs(String words) {
        return List.copyOf(TypedOver.figures(words));
      }

      private void add(
          Suggestion.Kind kind,
          int index,
          String old,
          String words,
          List<String> takesOut,
          String before,
          String after) {
        boolean insert = kind == Suggestion.Kind.INSERT;
        Suggestion made =
            new Suggestion(
                id,
                index,
                kind,
                old,
                words,
                insert ? !original.contains(words) : original.contains(old),
                Suggestion.State.FITS,
                "",
                takesOut.stream().map(ref -> "{%s} (%s)".formatted(ref, prints(ref))).toList(),
                around(index - 1, before),
                around(insert ? index : index + 1, after));
        suggestions.add(meanwhile(made));
      }

      private List<String> around(int index, String edited) {
        List<String> words = new ArrayList<>();
        if (!edited.isEmpty()) {
          words.add(edited);
        }
        if (index >= 0 && index < was.size() && !was.get(index).equals(edited)) {
          words.add(was.get(index));
        }
        return words;
      }

      /// The suggestion, as the section that was written on meanwhile leaves it.
      private Suggestion meanwhile(Suggestion made) {
        if (made.kind() == Suggestion.Kind.INSERT) {
          List<String> put = Pieces.of(made.words()).words();
          return now.containsAll(put) && put.stream().noneMatch(was::contains)
              ? made.in(Suggestion.State.DONE, "")
              : made.apply(current.getOrDefault(id, "")).isPresent()
                  ? made
                  : made.in(Suggestion.State.CONFLICT, Pieces.joined(now));
        }
        int there = meanwhile[made.index()];
        String stands = there < 0 ? "" : now.get(there);
        return stands.equals(made.words())
            ? made.in(Suggestion.State.DONE, "")
            : stands.equals(made.old()) ? made : made.in(Suggestion.State.CONFLICT, stands);
      }
    }
  }
}
