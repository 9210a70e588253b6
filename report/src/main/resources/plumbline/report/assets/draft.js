// While a section is written: figures are placed where the cursor is, words are kept as one types,
// and the server says what is to be looked at. Without this script the form does the same by hand.
const form = document.getElementById('words');
const text = document.getElementById('text');
const saved = document.getElementById('saved');
const finder = document.getElementById('find-figure');
const figures = [...document.querySelectorAll('[data-ref]')];
const PAUSE = 2500;
let waiting;
// Words that were refused are kept by nobody yet, and go over no newer ones unless the writer says so.
const refused = form.dataset.unsaved === 'yes';
let last = refused ? null : text.value;
let saving = false;

function place(ref) {
  const at = text.selectionEnd;
  // The / that opened the search is not part of the words.
  const from = text.value[at - 1] === '/' ? at - 1 : at;
  text.setRangeText(`{${ref}}`, from, at, 'end');
  text.focus();
  later();
}

for (const figure of figures) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'plumbline-link-button govuk-link';
  button.textContent = 'Place';
  const code = figure.querySelector('code').textContent;
  button.setAttribute('aria-label', `Place ${code}`);
  button.addEventListener('click', () => place(figure.dataset.ref));
  figure.append(' ', button);
}

finder.closest('.govuk-form-group').hidden = false;

function find() {
  const wanted = finder.value.trim().toLowerCase();
  for (const figure of figures) {
    const heading = figure.closest('ul').previousElementSibling.textContent;
    const words = `${figure.textContent} ${heading}`.toLowerCase();
    figure.hidden = wanted !== '' && !wanted.split(/\s+/).every((part) => words.includes(part));
  }
  for (const list of document.querySelectorAll('.pl-figures ul')) {
    const empty = [...list.children].every((figure) => figure.hidden);
    list.hidden = empty;
    list.previousElementSibling.hidden = empty;
  }
}

finder.addEventListener('input', find);
finder.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') {
    event.preventDefault();
    const first = figures.find((figure) => !figure.hidden);
    if (first) {
      place(first.dataset.ref);
    }
  }
  if (event.key === 'Enter' || event.key === 'Escape') {
    finder.value = '';
    find();
    text.focus();
  }
});

text.addEventListener('keydown', (event) => {
  const before = text.value[text.selectionEnd - 1];
  if (event.key === '/' && (before === undefined || /\s|\(/.test(before))) {
    // The / is typed as ever; the search is at hand.
    setTimeout(() => finder.focus());
  }
});

function remark({ label, words, message }) {
  const item = document.createElement('li');
  item.className = 'pl-remark';
  const strong = document.createElement('strong');
  strong.textContent = label;
  const quoted = document.createElement('q');
  quoted.textContent = words;
  item.append(strong, ': ', quoted, `. ${message}`);
  return item;
}

async function save() {
  if (saving || refused || text.value === last) {
    return;
  }
  saving = true;
  const sent = text.value;
  try {
    const answer = await fetch(form.dataset.autosave, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.ok && !answer.redirected) {
      const { status, revision, preview, remarks } = await answer.json();
      saved.textContent = status;
      if (!status.startsWith('Not')) {
        last = sent;
        for (const field of document.querySelectorAll('input[name="revision"]')) {
          field.value = revision;
        }
        document.getElementById('preview').innerHTML = preview;
        document.getElementById('remark-list').replaceChildren(...remarks.map(remark));
        document.getElementById('no-remarks')?.remove();
      }
    } else {
      saved.textContent = 'Not saved: sign in again in another tab, or press the button.';
    }
  } catch {
    saved.textContent = 'Not saved: the server can’t be reached. Your words stay here; it is tried again.';
    later();
  } finally {
    saving = false;
    if (text.value !== sent) {
      later();
    }
  }
}

function later() {
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE);
}

text.addEventListener('input', later);

addEventListener('beforeunload', (event) => {
  if (text.value !== last && !form.dataset.sent) {
    event.preventDefault();
  }
});
form.addEventListener('submit', () => {
  form.dataset.sent = 'yes';
});
