package plumbline.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plumbline.fieldwork.Desk.ANN;
import static plumbline.fieldwork.Desk.BEN;
import static plumbline.fieldwork.Desk.entry;
import static plumbline.fieldwork.Desk.id;
import static plumbline.fieldwork.Desk.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Ann and Ben write about case C1, with and without a connection.
class CaseRecordTest {
  private static final Slot SUPPORT = slot("answer 2.1.1");

  private static Held held(Entry... entries) {
    return CaseRecord.of(List.of(entries)).held(SUPPORT);
  }

  private static List<UUID> order(Entry... entries) {
    return CaseRecord.of(List.of(entries)).history(SUPPORT).entries().stream()
        .map(Entry::id)
        .toList();
  }

  private static Entry answer(int id, String value, UUID by, UUID... replaces) {
    return entry(id, "answer 2.1.1", value, by, Set.of(replaces));
  }

  @Test
  void what_nobody_spoke_of_is_nothing() {
    assertThat(held()).isEqualTo(new Held.Nothing(List.of()));
    assertThat(CaseRecord.of(List.of()).isEmpty()).isTrue();
  }

  @Test
  void the_answer_that_replaces_holds_and_both_are_history() {
    Entry no = answer(1, "no", ANN);
    Entry yes = answer(2, "yes", ANN, id(1));
    assertThat(held(no, yes)).isEqualTo(new Held.One(yes));
    assertThat(order(no, yes)).containsExactly(id(1), id(2));
  }

  @Test
  void two_who_did_not_see_each_other_clash_until_a_third_answer_replaces_both() {
    Entry no = answer(1, "no", ANN);
    Entry yes = answer(2, "yes", BEN);
    assertThat(held(no, yes)).isEqualTo(new Held.Clash(List.of(no, yes)));
    assertThat(held(no, yes).value()).isEmpty();
    Entry half = answer(3, "yes", ANN, id(1));
    assertThat(held(no, yes, half)).isEqualTo(new Held.Clash(List.of(yes, half)));
    Entry settled = answer(3, "yes", ANN, id(1), id(2));
    assertThat(held(no, yes, settled)).isEqualTo(new Held.One(settled));
  }

  @Test
  void the_same_answer_given_twice_unseen_is_a_clash_too() {
    assertThat(held(answer(1, "yes", ANN), answer(2, "yes", BEN))).isInstanceOf(Held.Clash.class);
  }

  @Test
  void a_withdrawn_answer_is_nothing_and_stays_in_the_history() {
    Entry yes = answer(1, "yes", ANN);
    Entry withdrawn = answer(2, " ", ANN, id(1));
    assertThat(held(yes, withdrawn)).isEqualTo(new Held.Nothing(List.of(withdrawn)));
    assertThat(held(yes, withdrawn).toReplace()).containsExactly(id(2));
    assertThat(order(yes, withdrawn)).containsExactly(id(1), id(2));
  }

  @Test
  void one_withdraws_while_the_other_changes_and_both_are_shown() {
    Entry yes = answer(1, "yes", ANN);
    Entry withdrawn = answer(2, "", ANN, id(1));
    Entry no = answer(3, "no", BEN, id(1));
    assertThat(held(yes, withdrawn, no)).isEqualTo(new Held.Clash(List.of(withdrawn, no)));
  }

  @Test
  void saved_again_is_saved_once_whatever_the_clock_says() {
    Entry yes = answer(1, "yes", ANN);
    Entry again =
        new Entry(id(1), SUPPORT, "yes ", "", ANN, Instant.parse("2026-03-03T00:00:00Z"), Set.of());
    assertThat(held(yes, again)).isEqualTo(new Held.One(yes));
    assertThat(CaseRecord.of(List.of(yes, again)).entries()).containsExactly(yes);
  }

  @Test
  void another_entry_under_the_same_id_is_a_broken_promise() {
    assertThatThrownBy(() -> held(answer(1, "yes", ANN), answer(1, "no", ANN)))
        .hasMessageContaining(id(1).toString());
  }

  @Test
  void an_answer_may_arrive_before_the_one_it_replaces() {
    Entry no = answer(1, "no", ANN);
    Entry yes = answer(2, "yes", ANN, id(1));
    assertThat(held(yes, no)).isEqualTo(new Held.One(yes));
    assertThat(order(yes, no)).containsExactly(id(1), id(2));
  }

  @Test
  void the_history_follows_the_arrival_where_nothing_is_replaced() {
    Entry third = answer(3, "yes", ANN, id(1));
    assertThat(order(answer(2, "no", BEN), third, answer(1, "no", ANN)))
        .containsExactly(id(2), id(1), id(3));
  }

  @Test
  void entries_that_replace_each_other_hide_nothing() {
    Entry one = answer(1, "yes", ANN, id(2));
    Entry other = answer(2, "no", BEN, id(1));
    assertThat(held(one, other)).isEqualTo(new Held.Clash(List.of(one, other)));
    assertThat(held(answer(1, "yes", ANN, id(1)))).isInstanceOf(Held.One.class);
    Entry settled = answer(3, "yes", ANN, id(1));
    assertThat(held(one, other, settled)).isEqualTo(new Held.One(settled));
    assertThat(order(one, other, settled)).containsExactlyInAnyOrder(id(1), id(2), id(3));
  }

  @Test
  void an_entry_about_something_else_replaces_nothing_here() {
    Entry yes = answer(1, "yes", ANN);
    Entry note = entry(2, "note 2.1.1", "seen", ANN, Set.of(id(1)));
    assertThat(held(yes, note)).isEqualTo(new Held.One(yes));
  }

  @Test
  void ten_thousand_changes_that_arrive_last_first_are_put_in_order() {
    List<Entry> changes = new ArrayList<>();
    for (int at = 10_000; at > 0; at--) {
      changes.add(answer(at, at % 2 == 0 ? "yes" : "no", ANN, id(at - 1)));
    }
    CaseRecord record = CaseRecord.of(changes);
    assertThat(record.held(SUPPORT)).isEqualTo(new Held.One(changes.getFirst()));
    assertThat(record.history(SUPPORT).entries()).isEqualTo(changes.reversed());
  }
}
