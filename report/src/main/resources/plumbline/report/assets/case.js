// The page of a case: takes what is chosen and typed, keeps it in this browser at once, has it
// saved, and shows what is saved, what waits, and what others have said meanwhile.
import { tell as tellOf } from './case-bar.js';
import { Factors } from './case-factors.js';
import { focus, listen } from './case-keys.js';
import { Sender } from './case-sender.js';
import { Slot, button, offerTags, part, reasonBox } from './case-slot.js';
import { forget, keep, newId } from './unsent.js';

const TYPING = 1000;
const LOOKING = 20000;
/** Whoever does nothing for so long is not kept signed in by a page that asks on its own. */
const AWAY = 300000;

const root = document.getElementById('case');
let status = JSON.parse(root.dataset.status);
const loadedIn = status.state;
const page = {
  case: root.dataset.case,
  reading: root.dataset.reading,
  person: root.dataset.person,
  token: status.token,
};
const mayAssess = root.dataset.mayAssess === 'true';
/** Whoever opens another’s reading to look changes nothing by a stray key: see `takePart`. */
let writes = mayAssess && root.dataset.reads === 'true';
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });

const slots = new Map();

/** How many things were said on this page: tells apart those of one millisecond. */
let said = 0;

const sender = new Sender(page, {
  changed: () => tell(),
  kept: (entry, held) => {
    const slot = slots.get(entry.slot);
    if (slot) {
      slot.held = held;
      slot.seen = [entry.id];
      slot.savedAt = performance.now();
      show(slot);
    }
    lookSoon();
  },
  refused: (entry) => {
    const slot = slots.get(entry.slot);
    if (slot) {
      show(slot);
      if (slot.local()?.state === 'needs reason') {
        openReason(slot, false);
      }
    }
  },
});

/** Takes what was said; returns whether it waits for a reason. */
function say(slot, value, { reason = '', typing = false } = {}) {
  let entry = slot.local();
  const before = slot.value();
  const only = slot.held.length === 1 ? slot.held[0] : null;
  const alone = sender.entries().filter((other) => other.slot === slot.text).length === 1;
  if (entry && alone && !entry.tried && only?.value === value && reason === '') {
    forget(entry.id);
    show(slot);
    return false;
  }
  if (!entry && only?.value === value && reason === '') {
    return false;
  }
  if (entry?.state === 'refused' || (entry?.state === 'needs reason' && entry.tried)) {
    forget(entry.id);
    entry = { ...entry, id: newId(), tried: false };
  } else if (!entry || entry.tried) {
    entry = {
      ...page,
      id: newId(),
      slot: slot.text,
      reason: '',
      replaces: entry ? [entry.id] : slot.seen,
      since: new Date().toISOString(),
      order: Date.now() + (said++ % 1000) / 1000,
      tried: false,
    };
    delete entry.token;
  }
  if (slot.radios.length > 0 && before !== value) {
    // The reason was for another answer.
    entry.reason = '';
    slot.element.querySelector('.pl-slot__reason')?.remove();
  }
  entry.value = value;
  entry.reason = reason || entry.reason;
  entry.words = '';
  const waitsForReason = slot.needsReason(value, status.needsReason) && entry.reason.trim() === '';
  entry.state = waitsForReason ? 'needs reason' : typing ? 'typed' : 'waiting';
  keep(entry);
  show(slot);
  if (waitsForReason) {
    openReason(slot, false);
  } else if (!typing) {
    sender.soon();
  }
  tell();
  return waitsForReason;
}

function finishSoon(slot) {
  clearTimeout(slot.timer);
  slot.timer = setTimeout(() => finishTyping(slot), TYPING);
}

function finishTyping(slot) {
  clearTimeout(slot.timer);
  const entry = slot.local();
  if (entry?.state === 'typed') {
    keep({ ...entry, state: 'waiting' });
    sender.soon();
  }
}

function takeBack(slot) {
  if (slot.value() !== '') {
    say(slot, '');
  }
}

function openReason(slot, withFocus) {
  if (!slot.isSaid()) {
    return;
  }
  let box = slot.element.querySelector('.pl-slot__reason');
  if (!box) {
    box = reasonBox(slot.element);
    const input = box.querySelector('input');
    const give = () => {
      if (box.isConnected && input.value.trim() !== '') {
        if ((slot.local() ?? slot.held[0])?.reason !== input.value) {
          say(slot, slot.value(), { reason: input.value });
        }
        finishTyping(slot);
        box.remove();
      }
    };
    // Kept with every letter, as a note is.
    input.addEventListener('input', () => {
      if (input.value.trim() !== '') {
        say(slot, slot.value(), { reason: input.value, typing: true });
        finishSoon(slot);
      }
    });
    input.addEventListener('change', give);
    input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') {
        event.preventDefault();
        // Leaving the field gives the reason where it changed; taken away with the focus in it, the
        // focus would be lost.
        focus(slot);
        give();
      }
    });
    slot.element.append(box);
    input.value = slot.local()?.reason ?? (slot.held.length === 1 ? slot.held[0].reason ?? '' : '');
  }
  if (withFocus) {
    box.querySelector('input').focus();
  }
}

function show(slot) {
  const entry = slot.local();
  slot.set(
    entry ? entry.value : slot.clashes() ? '' : slot.value(),
    entry ? null : slot.held.map((held) => held.id));
  const told = [];
  if (entry?.state === 'refused') {
    told.push(part('span', 'pl-slot__refused', `Not saved. ${entry.words} `));
    if (mayAssess) {
      told.push(button('Leave it', () => { forget(entry.id); show(slot); tell(); }));
    }
  } else if (entry?.state === 'needs reason') {
    told.push(part('span', 'pl-slot__refused', 'Not saved: it needs a reason.'));
  } else if (entry && sender.problem !== '') {
    told.push(part('span', '', 'Not saved yet.'));
  } else if (!entry && slot.clashes()) {
    told.push(...clash(slot));
  } else if (!entry && slot.held.length === 1 && slot.held[0].value !== '') {
    const held = slot.held[0];
    if (held.reason) {
      told.push(part('span', '', `Because: ${held.reason} `));
    }
  }
  const gentle = status.slots[slot.text]?.gentle;
  if (gentle && !entry) {
    const question = part('span', 'pl-slot__gentle', `${gentle} `);
    question.title = status.slots[slot.text].working;
    told.push(question);
    if (writes) {
      told.push(button('Say why', () => openReason(slot, true)));
    }
  }
  const before = slot.said.textContent;
  slot.said.replaceChildren(...told);
  if (slot.said.textContent !== before) {
    slot.element.classList.toggle('pl-slot--attention', told.length > 0 && (entry || slot.clashes()));
  }
}

function clash(slot) {
  const told = [part('span', 'pl-slot__refused', 'Several were said at once, and all are kept: ')];
  for (const entry of slot.held) {
    const value = slot.radios.find((radio) => radio.value === entry.value)?.parentElement.textContent ?? entry.value;
    told.push(part('span', 'pl-slot__clash', `‘${value || 'nothing'}’ by ${entry.by}, ${day.format(new Date(entry.at))}${entry === slot.held.at(-1) ? '. ' : '; '}`));
    if (writes && slot.field) {
      told.push(button('Keep this one', () => say(slot, entry.value)));
    }
  }
  told.push(part('span', '', writes ? 'Settle it by saying what holds.' : ''));
  return told;
}

/** Whether questions are asked, as the framework’s conditions have it now. */
function showAsked() {
  for (const element of root.querySelectorAll('[data-question]')) {
    const slot = slots.get(`answer ${element.dataset.question}`);
    const asked = status.slots[slot.text]?.asked ?? 'yes';
    const not = element.querySelector('.pl-asked__not');
    element.classList.toggle('pl-asked--off', asked === 'no');
    const kept = slot.value() !== '' ? ' The answer is set aside: kept, and counted out.' : '';
    not.textContent = {
      yes: '',
      no: `Not asked here. It is asked of ${status.slots[slot.text]?.why}.${kept}`,
      waiting: `Whether it is asked depends on ${status.slots[slot.text]?.why}.`,
    }[asked];
    not.hidden = asked === 'yes';
  }
}

function showStatus() {
  document.getElementById('progress').textContent = `${status.answered} of ${status.asked}`;
  document.getElementById('state-in-words').textContent = status.stateInWords;
  // The page has the steps of the state in which it was loaded.
  const movedOn = status.state !== loadedIn && !(loadedIn === 'not-started' && status.state === 'in-progress');
  document.getElementById('moved-on').hidden = !movedOn;
  for (const form of root.querySelectorAll('form.pl-step')) {
    form.hidden = movedOn || status.state === 'not-started';
  }
  document.getElementById('alert-now').hidden = status.alerts <= Number(root.dataset.alerts);
  const missing = document.getElementById('missing');
  missing.replaceChildren();
  if (status.missing.length > 0) {
    missing.append(part('p', 'govuk-body', 'Before the case can be submitted:'));
    const list = part('ul', 'govuk-list govuk-list--bullet', '');
    for (const one of status.missing) {
      const item = part('li', '', '');
      const link = part('a', 'govuk-link', one.what);
      const slot = slots.get(one.slot);
      link.href = `#${slot?.element.id ?? 'the-case'}`;
      link.addEventListener('click', (event) => { event.preventDefault(); focus(slot); });
      item.append(link);
      list.append(item);
    }
    missing.append(list);
  }
  for (const slot of slots.values()) {
    show(slot);
    for (const input of [...slot.radios, ...(slot.field ? [slot.field] : [])]) {
      input.disabled = input.type === 'radio' && (!writes || status.locked);
      input.readOnly = !writes || status.locked;
    }
  }
  showAsked();
  tell();
}

let toldProblem = '';
function tell() {
  if (mayAssess) {
    tellOf(sender);
    if (sender.problem !== toldProblem) {
      toldProblem = sender.problem;
      slots.forEach((slot) => show(slot));
    }
  }
}

let lookTimer;
function lookSoon() {
  clearTimeout(lookTimer);
  lookTimer = setTimeout(look, 600);
}

async function look() {
  const asked = performance.now();
  const seen = await sender.look();
  if (seen) {
    status = seen;
    for (const slot of slots.values()) {
      if (slot.savedAt < asked) {
        slot.held = status.slots[slot.text]?.held ?? [];
      }
    }
    factors.show(Object.keys(status.slots));
    showStatus();
  } else {
    tell();
  }
}

function choices() {
  return [...slots.values()].filter(
    (slot) => slot.radios.length > 0 && !slot.element.closest('.pl-asked--off'));
}

function take(element) {
  const slot = new Slot(element, sender, status.slots[element.dataset.slot]?.held ?? []);
  slots.set(slot.text, slot);
  for (const radio of slot.radios) {
    radio.addEventListener('change', () => say(slot, radio.value));
  }
  slot.field?.addEventListener('input', () => {
    say(slot, slot.field.value, { typing: true });
    finishSoon(slot);
  });
  slot.field?.addEventListener('blur', () => finishTyping(slot));
  if (mayAssess && slot.field?.tagName === 'TEXTAREA') {
    slot.field.addEventListener('focus', () => offerTags(slot), { once: true });
  }
  return slot;
}

for (const element of root.querySelectorAll('[data-slot]')) {
  take(element);
}
/** Says on purpose that one answers in somebody else’s reading. */
function takePart() {
  writes = true;
  document.getElementById('others-reading')?.remove();
}

const factors = new Factors(root, slots, take, (slot) => { say(slot, 'yes'); focus(slot); });
factors.show([...Object.keys(status.slots), ...sender.entries().map((entry) => entry.slot)]);
if (mayAssess) {
  if (sender.entries().length > 0) {
    takePart();
  }
  document.getElementById('take-part')?.addEventListener('click', () => {
    takePart();
    showStatus();
    choices()[0]?.element.querySelector('input').focus();
  });
  const help = () => document.getElementById('keys').showModal();
  document.getElementById('show-keys').addEventListener('click', help);
  listen(root, { slots, choices, choose: say, takeBack, openReason, help });
  for (const form of root.querySelectorAll('form.pl-step')) {
    form.addEventListener('submit', async (event) => {
      slots.forEach(finishTyping);
      if (sender.entries().length > 0) {
        event.preventDefault();
        await sender.now();
        if (sender.entries().length === 0) {
          form.requestSubmit();
        } else {
          tell();
          document.getElementById('saved').scrollIntoView();
        }
      }
    });
  }
  // What was typed when a tab was closed was never finished: it is as good as said.
  slots.forEach(finishTyping);
  sender.now();
  navigator.storage?.persist?.();
}
showStatus();
for (const slot of slots.values()) {
  if (slot.local()?.state === 'needs reason') {
    openReason(slot, false);
  }
}
addEventListener('pagehide', () => slots.forEach(finishTyping));
let lastDone = Date.now();
['input', 'keydown', 'pointerdown'].forEach((deed) => root.addEventListener(deed, () => { lastDone = Date.now(); }));
setInterval(() => {
  tell();
  if (document.visibilityState === 'visible' && Date.now() - lastDone < AWAY) {
    lookSoon();
  }
}, LOOKING);
addEventListener('focus', lookSoon);
