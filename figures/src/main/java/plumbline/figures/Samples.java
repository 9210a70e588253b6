package plumbline.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import plumbline.reading.Section.Part;

/// How many cases the report says were inspected, and in how many of them the work to keep the
/// child or other people safe was.
final class Samples {
  /// What a number of cases is a number of.
  enum Of {
    /// All cases of a domain.
    CASES,
    /// Those with factors related to keeping the child safe.
    CHILD_SAFE,
    /// Those with factors related to keeping other people safe.
    OTHERS_SAFE,
    /// Interviews with the case managers of the inspected cases.
    INTERVIEWS,
    CONDITIONAL_CAUTIONS
  }

  /// A sample's size as a sentence states it.
  record Stated(String domain, Of of, int size, Sentence sentence, Claim claim) {}

  /// No sample is larger, and no report states samples more often.
  private static final int MOST_CASES = 1_000;

  private static final int MOST_STATED = 500;

  private final List<Stated> stated = new ArrayList<>();
  private final Map<String, Integer> most = new HashMap<>();

  Samples(List<Sentence> sentences) {
    sentences.stream().filter(Sentence::isProse).forEach(this::read);
    for (Stated one : stated) {
      if (one.of() == Of.CASES) {
        most.merge(one.domain(), one.size(), Math::max);
      }
    }
  }

  List<Stated> stated() {
    return stated;
  }

  List<Stated> stated(String domain, Of of) {
    return stated.stream().filter(one -> one.domain().equals(domain) && one.of() == of).toList();
  }

  Set<Integer> sizes(String domain, Of of) {
    Set<Integer> sizes = new TreeSet<>();
    stated(domain, of).forEach(one -> sizes.add(one.size()));
    return sizes;
  }

  /// How many cases were inspected at most.
  int most(String domain) {
    return most.getOrDefault(domain, 0);
  }

  private void read(Sentence sentence) {
    boolean methods = sentence.isIn(Part.METHODOLOGY) || sentence.isIn(Part.DATA);
    boolean chapter =
        sentence.isIn(Part.SUMMARY)
            || (sentence.isIn(Part.CHAPTER) && sentence.section().standard().isEmpty());
    String text = sentence.text();
    if (methods) {
      casesSelected(sentence);
      for (Claim claim : sentence.claims()) {
        if (claim.amount() instanceof Amount.Total(int many) && claim.unit().equals("disposal")) {
          String words = text.substring(claim.start(), claim.end());
          if (words.contains("out-of-court") || words.contains("out of court")) {
            add("3", Of.CASES, many, sentence, claim);
          } else if (words.contains("court")) {
            add("2", Of.CASES, many, sentence, claim);
          }
        }
      }
      return;
    }
    if (!chapter) {
      return;
    }
    String domain = sentence.domain().orElse("");
    if (text.contains("detailed look at") && sentence.has("sentences")) {
      communityAndCustody(sentence);
      return;
    }
    if (domain.isEmpty()) {
      return;
    }
    for (Claim claim : sentence.claims()) {
      claim(sentence, claim, domain);
    }
  }

  /// ‘Eight of the cases selected were those of children who had received court disposals’, ‘The
  /// six cases selected …’.
  private void casesSelected(Sentence sentence) {
    String text = sentence.text();
    boolean outOfCourt =
        text.contains("out-of-court disposal") || text.contains("out of court disposal");
    if (!text.contains("cases selected")
        || !text.contains("court disposal")
        || !sentence.has("received")) {
      return;
    }
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 2 < tokens.size(); at++) {
      boolean ofThe = tokens.get(at + 1).is("of") && tokens.get(at + 2).is("the");
      int cases = ofThe ? at + 3 : at + 1;
      boolean selected =
          tokens.get(at).isWhole()
              && cases + 1 < tokens.size()
              && tokens.get(cases).is("cases")
              && tokens.get(cases + 1).is("selected");
      if (selected) {
        int many = tokens.get(at).whole();
        int end = tokens.get(cases + 1).end();
        add(
            outOfCourt ? "3" : "2",
            Of.CASES,
            many,
            sentence,
            total(many, tokens.get(at).start(), end));
      }
    }
  }

  private static Claim total(int many, int start, int end) {
    return new Claim(new Amount.Total(many), Bound.EXACTLY, start, end, "case", false, false);
  }

  private void claim(Sentence sentence, Claim claim, String domain) {
    int many =
        switch (claim.amount()) {
          case Amount.Total(int total) -> total;
          case Amount.Count(int part, int whole) when part == whole -> whole;
          default -> 0;
        };
    if (many == 0) {
      return;
    }
    String text = sentence.text();
    String behind = text.substring(claim.end());
    if (claim.unit().equals("interview")) {
      add(domain, Of.INTERVIEWS, many, sentence, claim);
    } else if (claim.unit().equals("case")) {
      if (sentence.has("interviewed")) {
        add(domain, Of.INTERVIEWS, many, sentence, claim);
      } else if (behind.contains("out-of-court disposal") || behind.contains("out of court")) {
        add(domain, Of.CASES, many, sentence, claim);
      } else if (text.substring(claim.start(), claim.end()).contains("conditional caution")) {
        add(domain, Of.CONDITIONAL_CAUTIONS, many, sentence, claim);
      } else if (behind.stripLeading().startsWith("where")
          || behind.stripLeading().startsWith("with factors")) {
        subSample(sentence, claim, domain, many);
      }
    }
  }

  private void subSample(Sentence sentence, Claim claim, String domain, int many) {
    Topics.Mentions mentions = Topics.of(sentence.tokens());
    Set<Topics.Aspect> aspects = mentions.aspects();
    boolean child = aspects.contains(Topics.Aspect.CHILD_SAFE);
    boolean others = aspects.contains(Topics.Aspect.OTHERS_SAFE) || sentence.has("harm");
    if (child != others) {
      add(domain, child ? Of.CHILD_SAFE : Of.OTHERS_SAFE, many, sentence, claim);
    }
  }

  /// ‘21 community sentences and one custodial sentence’ are all court cases.
  private void communityAndCustody(Sentence sentence) {
    int sum = 0;
    Claim first = null;
    Claim last = null;
    for (Claim claim : sentence.claims()) {
      if (claim.amount() instanceof Amount.Total(int many) && claim.unit().equals("sentence")) {
        sum += many;
        first = first == null ? claim : first;
        last = claim;
      }
    }
    if (first != null && last != null) {
      add("2", Of.CASES, sum, sentence, total(sum, first.start(), last.end()));
    }
  }

  private void add(String domain, Of of, int size, Sentence sentence, Claim claim) {
    if (size > MOST_CASES || stated.size() >= MOST_STATED) {
      return;
    }
    stated.add(new Stated(domain, of, size, sentence, claim));
  }
}
