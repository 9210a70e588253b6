package plumbline.planning;

import java.util.List;
import plumbline.document.Listed;

/// A rule of allocation that would be broken.
public sealed interface BrokenRule {
  String words();

  /// Whether an allocation made by hand may break it for now. Work that is too much can be done,
  /// and a reader be found later; the others can’t be kept to at all.
  default boolean isWarning() {
    return switch (this) {
      case OverCapacity _, InterviewWithoutReader _ -> true;
      case DeclaredConflict _,
          SecondReaderIsFirst _,
          InspectorInTwoInterviews _,
          CaseManagerInTwoInterviews _,
          AnothersTime _,
          Unknown _,
          AllocatedTwice _ ->
          false;
    };
  }

  /// The cases that it is about; none where it is about all that somebody reads.
  default List<String> refs() {
    return switch (this) {
      case DeclaredConflict(var about, _, _) -> List.of(about.ref());
      case SecondReaderIsFirst(var about, _) -> List.of(about.ref());
      case OverCapacity _ -> List.of();
      case InspectorInTwoInterviews(_, var one, _, var other, _) -> List.of(one.ref(), other.ref());
      case CaseManagerInTwoInterviews(_, var one, _, var other, _) ->
          List.of(one.ref(), other.ref());
      case AnothersTime(var about, _) -> List.of(about.ref());
      case InterviewWithoutReader(var about, _) -> List.of(about.ref());
      case Unknown(String ref, _) -> List.of(ref);
      case AllocatedTwice(String ref) -> List.of(ref);
    };
  }

  /// How many readings or interviews would have to change to keep the rule.
  default int excess() {
    return 1;
  }

  record DeclaredConflict(AllocatedCase about, Inspector inspector, List<String> services)
      implements BrokenRule {
    @Override
    public String words() {
      return "%s is to read case %s, but has declared a conflict with %s."
          .formatted(inspector.id(), about, Listed.of(services));
    }
  }

  record SecondReaderIsFirst(AllocatedCase about, Inspector inspector) implements BrokenRule {
    @Override
    public String words() {
      return "%s is to read case %s both times, but the second reading needs another person."
          .formatted(inspector.id(), about);
    }
  }

  record OverCapacity(Inspector inspector, int readings) implements BrokenRule {
    @Override
    public int excess() {
      return readings - inspector.capacity();
    }

    @Override
    public String words() {
      return English.text(
          "%s is to read %d times, but can take %d.",
          inspector.id(), readings, inspector.capacity());
    }
  }

  record InspectorInTwoInterviews(
      Inspector inspector, AllocatedCase one, When when, AllocatedCase other, When otherWhen)
      implements BrokenRule {
    @Override
    public String words() {
      return twoInterviews(inspector.id(), one, when, other, otherWhen);
    }
  }

  record CaseManagerInTwoInterviews(
      String caseManager, AllocatedCase one, When when, AllocatedCase other, When otherWhen)
      implements BrokenRule {
    @Override
    public String words() {
      return twoInterviews(caseManager, one, when, other, otherWhen);
    }
  }

  private static String twoInterviews(
      String who, AllocatedCase one, When when, AllocatedCase other, When otherWhen) {
    return "%s is to be in two interviews at once: about case %s on %s and about case %s on %s."
        .formatted(who, one, when, other, otherWhen);
  }

  record AnothersTime(AllocatedCase about, InterviewSlot slot) implements BrokenRule {
    @Override
    public String words() {
      return "The interview about case %s of %s is to be at a time of %s, on %s."
          .formatted(about, about.caseManager(), slot.caseManager(), slot.when());
    }
  }

  record InterviewWithoutReader(AllocatedCase about, InterviewSlot slot) implements BrokenRule {
    @Override
    public String words() {
      return "Nobody is to hold the interview about case %s on %s: it is the first reader’s."
          .formatted(about, slot.when());
    }
  }

  /// @param what such as "the case ‘K-099’"
  record Unknown(String ref, String what) implements BrokenRule {
    @Override
    public String words() {
      return "The allocation of case %s names %s, which this inspection does not have."
          .formatted(ref, what);
    }
  }

  record AllocatedTwice(String ref) implements BrokenRule {
    @Override
    public String words() {
      return "Case %s is allocated twice.".formatted(ref);
    }
  }
}
