package plumbline.web.judgement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plumbline.fieldwork.Tag;
import plumbline.framework.QuestionId;
import plumbline.judgement.Direction;
import plumbline.judgement.Evidence;
import plumbline.judgement.EvidenceItem;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Place;
import plumbline.judgement.Strength;
import plumbline.web.access.Person;
import plumbline.web.planning.RatingsLock;
import plumbline.web.trail.Trail;

/// The evidence about the key questions of the inspections. Items are added and withdrawn, never
/// changed.
@Repository
public class EvidenceItems {
  private final JdbcClient database;
  private final Trail trail;
  private final RatingsLock lock;

  EvidenceItems(JdbcClient database, Trail trail, RatingsLock lock) {
    this.database = database;
    this.trail = trail;
    this.lock = lock;
  }

  /// Those that count, in the order of their numbers.
  public List<EvidenceItem> of(String inspection) {
    return all(inspection).stream().filter(KeptItem::counts).map(KeptItem::item).toList();
  }

  /// Also those that were withdrawn, in the order of their numbers.
  public List<KeptItem> all(String inspection) {
    return database
        .sql(
            """
            select evidence_item.*, adder.name as adder,
              evidence_withdrawn.reason, evidence_withdrawn.at as withdrawn_at,
              withdrawer.name as withdrawer
            from evidence_item
            join account as adder on adder.id = evidence_item.by
            left join evidence_withdrawn on evidence_withdrawn.item = evidence_item.id
            left join account as withdrawer on withdrawer.id = evidence_withdrawn.by
            where inspection = :inspection order by number
            """)
        .param("inspection", inspection)
        .query(EvidenceItems::read)
        .list();
  }

  public Optional<KeptItem> find(String inspection, UUID id) {
    return all(inspection).stream().filter(kept -> kept.item().id().equals(id)).findFirst();
  }

  /// Adds what was found. A form that was sent twice is one item; one that was sent again with
  /// other words is another. What was taken over from one place is one item while it counts,
  /// whoever asks again.
  ///
  /// @param id made with the form
  /// @param origin what it was taken over from, such as a paragraph of a note; may be empty
  /// @return the item as it is kept: what somebody else made of the same origin before, or this
  @Transactional
  public KeptItem add(String inspection, UUID id, Evidence says, String origin, Person by) {
    database
        .sql("select pg_advisory_xact_lock(hashtext('evidence'), hashtext(:inspection))")
        .param("inspection", inspection)
        .query((_, _) -> true)
        .single();
    Optional<KeptItem> before = from(origin, all(inspection));
    if (before.isPresent()) {
      return before.get();
    }
    Optional<Integer> number =
        database
            .sql(
                """
                insert into evidence_item
                  (id, inspection, number, questions, source, direction, strength, place_kind,
                   place, agency, tags, words, origin, by)
                select :id, :inspection, coalesce(max(number), 0) + 1, :questions, :source,
                  :direction, :strength, :placeKind, :place, :agency, :tags, :words, :origin, :by
                from evidence_item where inspection = :inspection
                on conflict (id) do nothing
                returning number
                """)
            .param("id", id)
            .param("inspection", inspection)
            .param("questions", texts(says.questions(), QuestionId::value))
            .param("source", says.source().code())
            .param("direction", says.direction().code())
            .param("strength", says.strength().code())
            .param("placeKind", says.place().kind().code())
            .param("place", says.place().words())
            .param("agency", says.agency().orElse(""))
            .param("tags", texts(says.tags(), Tag::code))
            .param("words", says.words())
            .param("origin", origin)
            .param("by", by.id())
            .query((row, _) -> row.getInt("number"))
            .optional();
    if (number.isPresent()) {
      tell(inspection, new EvidenceItem(id, number.get(), says), by);
    }
    return find(inspection, id)
        .filter(kept -> kept.item().says().equals(says))
        .orElseGet(() -> add(inspection, UUID.randomUUID(), says, origin, by));
  }

  /// The item that counts and was taken over from there; empty where nothing was.
  static Optional<KeptItem> from(String origin, List<KeptItem> items) {
    return items.stream()
        .filter(kept -> !origin.isEmpty() && kept.origin().equals(origin))
        .filter(KeptItem::counts)
        .findFirst();
  }

  private void tell(String inspection, EvidenceItem item, Person by) {
    Evidence says = item.says();
    trail.add(
        inspection,
        by,
        "evidence-added",
        "%s added: %s, %s evidence from %s about %s"
            .formatted(
                item.label(),
                says.direction().code(),
                says.strength().code(),
                says.source().code(),
                says.questions().stream().map(QuestionId::value).collect(Collectors.joining(", "))),
        Map.of(
            "item",
            item.label(),
            "words",
            says.words(),
            "place",
            says.place().words(),
            "agency",
            says.agency().orElse("")));
  }

  /// Withdraws an item; false where it was withdrawn before, or the ratings are confirmed.
  @Transactional
  public boolean withdraw(String inspection, EvidenceItem item, String reason, Person by) {
    if (lock.refusal(inspection).isPresent()) {
      return false;
    }
    boolean first =
        database
                .sql(
                    """
                    insert into evidence_withdrawn (item, reason, by)
                    values (:item, :reason, :by)
                    on conflict do nothing
                    """)
                .param("item", item.id())
                .param("reason", reason)
                .param("by", by.id())
                .update()
            == 1;
    if (first) {
      trail.add(
          inspection,
          by,
          "evidence-withdrawn",
          "%s withdrawn: %s".formatted(item.label(), reason),
          Map.of("item", item.label(), "reason", reason));
    }
    return first;
  }

  private static <T> String[] texts(
      List<T> values, java.util.function.Function<T, String> written) {
    return values.stream().map(written).toArray(String[]::new);
  }

  private static KeptItem read(ResultSet row, int index) throws SQLException {
    EvidenceItem item =
        new EvidenceItem(row.getObject("id", UUID.class), row.getInt("number"), says(row));
    Optional<KeptItem.Withdrawal> withdrawal =
        row.getString("reason") == null
            ? Optional.empty()
            : Optional.of(
                new KeptItem.Withdrawal(
                    row.getString("reason"),
                    instant(row, "withdrawn_at"),
                    row.getString("withdrawer")));
    return new KeptItem(
        item,
        row.getString("origin"),
        instant(row, "at"),
        row.getObject("by", UUID.class),
        row.getString("adder"),
        withdrawal);
  }

  private static Evidence says(ResultSet row) throws SQLException {
    return new Evidence(
        texts(row, "questions").stream().map(QuestionId::new).toList(),
        EvidenceSource.parse(row.getString("source")).orElseThrow(),
        Direction.parse(row.getString("direction")).orElseThrow(),
        Strength.parse(row.getString("strength")).orElseThrow(),
        new Place(
            Place.Kind.parse(row.getString("place_kind")).orElseThrow(), row.getString("place")),
        Optional.of(row.getString("agency")).filter(agency -> !agency.isEmpty()),
        texts(row, "tags").stream().flatMap(tag -> Tag.parse(tag).stream()).toList(),
        row.getString("words"));
  }

  private static List<String> texts(ResultSet row, String column) throws SQLException {
    return Arrays.asList((String[]) row.getArray(column).getArray());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
