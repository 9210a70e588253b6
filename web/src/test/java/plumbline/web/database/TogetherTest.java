package plumbline.web.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/// A stand-in for the database answers each number with its double, refuses thirteen as a table
/// would, and can be held up.
final class TogetherTest {
  private static final int REFUSED = 13;

  private final List<List<Integer>> calls = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch firstArrived = new CountDownLatch(1);
  private final Semaphore mayGoOn = new Semaphore(0);
  private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();

  private volatile boolean gone;

  private final Together<Integer, Integer> together = new Together<>(this::answers);

  @AfterEach
  void goHome() {
    mayGoOn.release(1000);
    people.close();
  }

  private List<Integer> answers(List<Integer> numbers) {
    calls.add(numbers);
    firstArrived.countDown();
    mayGoOn.acquireUninterruptibly();
    if (gone) {
      throw new DataAccessResourceFailureException("gone");
    }
    if (numbers.contains(REFUSED)) {
      throw new DataIntegrityViolationException("thirteen");
    }
    return numbers.stream().map(number -> 2 * number).toList();
  }

  private CompletableFuture<Integer> ask(int number) {
    return CompletableFuture.supplyAsync(() -> together.ask(number), people);
  }

  /// Asks for zero, and for the others once zero is on its way.
  private List<CompletableFuture<Integer>> askAtOnce(int... others) throws InterruptedException {
    List<CompletableFuture<Integer>> asked = new ArrayList<>(List.of(ask(0)));
    firstArrived.await();
    for (int other : others) {
      asked.add(ask(other));
      while (together.waiting() <= asked.size() - 1) {
        Thread.onSpinWait();
      }
    }
    return asked;
  }

  @Test
  void askWhatCameMeanwhileTogetherAndAnswerEachWithItsOwn() throws InterruptedException {
    var asked = askAtOnce(5, 3, 9);
    mayGoOn.release(2);

    assertThat(asked.stream().map(CompletableFuture::join)).containsExactly(0, 10, 6, 18);
    assertThat(calls).containsExactly(List.of(0), List.of(5, 3, 9));
  }

  @Test
  void askTheNextAloneOnceAllAreAnswered() {
    mayGoOn.release(2);

    assertThat(together.ask(1)).isEqualTo(2);
    assertThat(together.ask(2)).isEqualTo(4);
    assertThat(calls).containsExactly(List.of(1), List.of(2));
  }

  @Test
  void keepNobodyWaitingForMoreThan64() throws InterruptedException {
    var asked = askAtOnce(IntStream.rangeClosed(100, 229).toArray());
    mayGoOn.release(4);

    asked.forEach(CompletableFuture::join);
    assertThat(calls).extracting(List::size).containsExactly(1, 64, 64, 2);
  }

  @Test
  void failOnlyWhoeverBrokeARuleOfTheDatabase() throws InterruptedException {
    var asked = askAtOnce(1, REFUSED, 2);
    mayGoOn.release(5);

    assertThat(asked.get(1).join()).isEqualTo(2);
    assertThat(asked.get(3).join()).isEqualTo(4);
    assertThatThrownBy(asked.get(2)::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(DataIntegrityViolationException.class);
    assertThat(calls).hasSize(5);
  }

  @Test
  void tellEverybodyAtOnceWhenTheDatabaseIsGoneAndServeAgainWhenItIsBack()
      throws InterruptedException {
    var asked = askAtOnce(1, 2);
    gone = true;
    mayGoOn.release(2);

    for (var one : asked) {
      assertThatThrownBy(one::join).hasCauseInstanceOf(DataAccessResourceFailureException.class);
    }
    assertThat(calls).hasSize(2);

    gone = false;
    mayGoOn.release();
    assertThat(together.ask(4)).isEqualTo(8);
  }
}
