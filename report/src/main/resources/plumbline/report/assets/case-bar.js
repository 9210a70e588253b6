// The bar above a case: it always says what is saved, what waits, and since when.
import { keepsAll } from './unsent.js';

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

function count(number, one) {
  return `${number} ${number === 1 ? one : `${one}s`}`;
}

/** For those who listen: only what isn’t as usual, and when it is again; not each saved answer. */
function sayAloud(text, unusual) {
  const aloud = document.getElementById('aloud');
  const usualAgain = aloud.textContent !== '' && text.startsWith('Everything is saved');
  if ((unusual || usualAgain) && aloud.textContent !== text) {
    aloud.textContent = text;
  }
}

/** Says what is saved, what waits and since when. */
export function tell(sender) {
  const bar = document.getElementById('saved');
  const entries = sender.entries();
  const open = entries.filter((entry) => entry.state === 'waiting' || entry.state === 'typed');
  const words = [];
  if (open.length > 0 && (sender.problem !== '' || Date.now() - open[0].order > 3000)) {
    const since = clock.format(new Date(open[0].since));
    words.push(`${count(open.length, 'thing')} not saved yet, since ${since}.`);
  } else if (open.length > 0) {
    words.push('Saving …');
  }
  const reasons = entries.filter((entry) => entry.state === 'needs reason').length;
  if (reasons > 0) {
    words.push(`${count(reasons, 'answer')} without a reason, not saved.`);
  }
  const refused = entries.filter((entry) => entry.state === 'refused').length;
  if (refused > 0) {
    words.push(`${count(refused, 'thing')} refused, see below.`);
  }
  words.push(
    {
      away: 'The server can’t be reached: what you say is kept in this browser and sent as soon as it can be.',
      'signed out': 'You are signed out: what you say is kept in this browser.',
      closed: 'This case is closed to you: what is not saved is kept in this browser.',
      'somebody else': 'Somebody else has signed in in this browser: what you said is kept for you.',
    }[sender.problem] ?? '');
  if (!keepsAll()) {
    words.push('This browser keeps nothing: leave the page open.');
  }
  if (entries.length === 0 && sender.problem === '') {
    words.push(sender.lastSaved ? `Everything is saved, ${clock.format(sender.lastSaved)}.` : 'Everything is saved.');
  }
  const text = words.filter((word) => word !== '').join(' ');
  const needsSignIn = sender.problem === 'signed out' || sender.problem === 'somebody else';
  if (bar.dataset.text !== text) {
    bar.dataset.text = text;
    bar.textContent = text;
    sayAloud(text, entries.length > 0 && !words.includes('Saving …'));
    if (needsSignIn) {
      const link = document.createElement('a');
      link.className = 'govuk-link';
      link.textContent = 'Sign in and come back';
      link.href = `/sign-in?then=${encodeURIComponent(location.pathname + location.search)}`;
      bar.append(' ', link);
    }
  }
  bar.parentElement.classList.toggle('pl-bar--attention', entries.length > 0 && (sender.problem !== '' || reasons + refused > 0));
}
