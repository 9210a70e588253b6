package plumbline.web.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.dao.DataIntegrityViolationException;

/// Asks the database together what many ask at once: while one question is on its way, those that
/// come meanwhile wait for each other, and go with the next. A single one goes at once. So the more
/// there are to serve, the less each costs: a round trip and a commit are shared (ADR 026).
///
/// @param <Q> what one asks
/// @param <A> what one is answered
public final class Together<Q, A> {
  /// More would hardly cost less each, and would keep the first one waiting for the last.
  private static final int MOST = 64;

  private final Function<List<Q>, List<A>> database;
  private final Queue<Waiting<Q, A>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger waiting = new AtomicInteger();

  private record Waiting<Q, A>(Q question, CompletableFuture<A> answer) {}

  /// @param database answers questions in their order; where one of them breaks a rule of the
  ///   database, nothing may have been done for the others
  public Together(Function<List<Q>, List<A>> database) {
    this.database = database;
  }

  /// Waits for the answer, or throws what the database threw. Belongs to no transaction.
  public A ask(Q question) {
    Waiting<Q, A> mine = new Waiting<>(question, new CompletableFuture<>());
    queue.add(mine);
    if (waiting.getAndIncrement() == 0) {
      Thread.startVirtualThread(this::serve);
    }
    try {
      return mine.answer().join();
    } catch (CompletionException problem) {
      if (problem.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw problem;
    }
  }

  /// How many have asked and are not answered yet.
  int waiting() {
    return waiting.get();
  }

  private void serve() {
    int served;
    do {
      List<Waiting<Q, A>> batch = new ArrayList<>();
      for (Waiting<Q, A> next = queue.poll(); next != null; next = queue.poll()) {
        batch.add(next);
        if (batch.size() == MOST) {
          break;
        }
      }
      answer(batch);
      served = batch.size();
    } while (waiting.addAndGet(-served) > 0);
  }

  private void answer(List<Waiting<Q, A>> batch) {
    try {
      List<A> answers = database.apply(batch.stream().map(Waiting::question).toList());
      for (int at = 0; at < batch.size(); at++) {
        batch.get(at).answer().complete(answers.get(at));
      }
    } catch (DataIntegrityViolationException problem) {
      if (batch.size() == 1) {
        batch.getFirst().answer().completeExceptionally(problem);
      } else {
        batch.forEach(one -> answer(List.of(one))); // one of them is at fault, not the others
      }
    } catch (RuntimeException | Error problem) {
      batch.forEach(one -> one.answer().completeExceptionally(problem));
    }
  }
}
