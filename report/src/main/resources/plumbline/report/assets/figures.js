// While a service types its figures: the server is asked what does not fit together, and says it
// with the same words as after saving.
const form = document.getElementById('figures');
const place = document.getElementById('typed-questions');
const PAUSE = 400;
let waiting;
let asked = 0;
let shown = '';

function paragraph(className, text) {
  const p = document.createElement('p');
  p.className = className;
  p.textContent = text;
  return p;
}

// What stands there already is not put there again: it would be read out again.
function show(questions) {
  const words = JSON.stringify(questions);
  if (words === shown) {
    return;
  }
  shown = words;
  place.replaceChildren(
    ...questions.map(({ words, working }) => {
      const box = document.createElement('div');
      box.className = 'govuk-inset-text';
      box.append(paragraph('govuk-body govuk-!-font-weight-bold', words), paragraph('govuk-body', working));
      return box;
    }),
  );
}

async function check() {
  const mine = ++asked;
  try {
    const answer = await fetch(form.dataset.check, {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
    });
    if (answer.ok && mine === asked) {
      show(await answer.json());
    }
  } catch {
    // Away from the server nothing is asked; saving says it again.
  }
}

form.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(check, PAUSE);
});
