// Sends what is not saved yet, one entry after the other, until the server has said that it keeps
// it. An entry that is sent twice is one: its id was made here.
import { forget, keep, unsent } from './unsent.js';

const PAUSES = [1000, 2000, 4000, 8000, 15000];

export class Sender {
  /** @param told called whenever something has changed; `kept(entry, held)` for each saved one */
  constructor(page, told) {
    this.page = page;
    this.told = told;
    this.problem = '';
    this.lastSaved = null;
    this.failures = 0;
    this.busy = false;
    this.token = page.token;
    addEventListener('online', () => this.now());
    addEventListener('focus', () => this.now());
    document.addEventListener('visibilitychange', () => this.now());
  }

  entries() {
    return unsent(this.page.person).filter(
      (entry) => entry.case === this.page.case && entry.reading === this.page.reading);
  }

  /** Sends soon: a radio that is only passed on the way to another is not worth a save. */
  soon() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.now(), 250);
  }

  async now() {
    clearTimeout(this.timer);
    if (this.busy) {
      this.again = true;
      return;
    }
    this.busy = true;
    try {
      do {
        this.again = false;
        let next;
        while ((next = this.entries().find((entry) => entry.state === 'waiting'))) {
          if (!(await this.send(next))) {
            this.pause();
            return;
          }
        }
      } while (this.again);
    } finally {
      this.busy = false;
      this.told.changed();
    }
  }

  pause() {
    const wait = PAUSES[Math.min(this.failures, PAUSES.length - 1)];
    this.failures += 1;
    this.timer = setTimeout(() => this.now(), wait);
  }

  /** Whether it is settled: kept, or refused for good. */
  async send(entry, again = false) {
    keep({ ...entry, tried: true });
    let answer;
    try {
      answer = await fetch(`${this.page.case}/entries`, {
        method: 'POST',
        headers: { 'X-XSRF-TOKEN': this.token },
        redirect: 'manual',
        keepalive: true,
        body: new URLSearchParams({
          reading: entry.reading,
          id: entry.id,
          slot: entry.slot,
          value: entry.value,
          reason: entry.reason,
          replaces: entry.replaces.join(','),
          by: entry.person,
        }),
      });
      if (answer.status === 200 || answer.status === 422) {
        // Not every 200 is ours: some networks answer with a page of their own.
        const said = await answer.json();
        if (answer.status === 200 && said.id === entry.id && Array.isArray(said.held)) {
          this.settle();
          forget(entry.id);
          this.lastSaved = new Date();
          this.told.kept(entry, said.held);
          return true;
        }
        if (answer.status === 422 && Array.isArray(said.refusals)) {
          this.settle();
          this.refuse(entry, said.refusals);
          return true;
        }
        this.problem = 'away';
        return false;
      }
      if (answer.status === 400 || answer.status === 413) {
        this.settle();
        this.refuse(entry, [{ rule: 'TEXT', words: 'The server can’t read it: shorten it, or say it in other words' }]);
        return true;
      }
    } catch {
      this.problem = 'away';
      return false;
    }
    if (answer.status === 403 && !again) {
      // The form's proof is another after a new sign-in: ask for it, and try once more.
      return (await this.look()) ? this.send(entry, true) : false;
    }
    this.problem = { 403: 'signed out', 404: 'closed', 409: 'somebody else' }[answer.status] ?? 'away';
    return false;
  }

  settle() {
    this.problem = '';
    this.failures = 0;
  }

  refuse(entry, refusals) {
    const later = this.entries().filter(
      (other) => other.slot === entry.slot && other.order > entry.order && !other.tried);
    // What was to replace it replaces what it would have replaced.
    for (const other of later.filter((one) => one.replaces.includes(entry.id))) {
      keep({ ...other, replaces: entry.replaces });
    }
    if (later.length > 0) {
      forget(entry.id); // something else was said since
      return;
    }
    const needsReason = refusals.every((refusal) => refusal.rule === 'REASON');
    keep({
      ...entry,
      state: needsReason ? 'needs reason' : 'refused',
      tried: true,
      words: refusals.map((refusal) => refusal.words).join('. '),
    });
    this.told.refused(entry);
  }

  /** How the case stands on the server; nothing where it cannot be asked. */
  async look() {
    try {
      const answer = await fetch(`${this.page.case}/status?reading=${this.page.reading}`, {
        redirect: 'manual',
        cache: 'no-store',
      });
      if (answer.status !== 200) {
        this.problem = answer.status === 404 ? 'closed' : answer.status >= 500 ? 'away' : 'signed out';
        return null;
      }
      const status = await answer.json();
      if (status.person !== this.page.person) {
        this.problem = 'somebody else';
        return null;
      }
      if (this.problem !== '') {
        this.problem = '';
      }
      this.token = status.token;
      for (const field of document.querySelectorAll('input[name="_csrf"]')) {
        field.value = status.token;
      }
      return status;
    } catch {
      this.problem = 'away';
      return null;
    }
  }
}
