// On the list of cases: which of them have answers in this browser that are not saved yet.
import { unsent } from './unsent.js';

const box = document.getElementById('unsent');
const counts = new Map();
for (const entry of unsent(box.dataset.person)) {
  const address = entry.reading === 'first' ? entry.case : `${entry.case}?reading=${entry.reading}`;
  counts.set(address, (counts.get(address) ?? 0) + 1);
}
if (counts.size > 0) {
  box.append('Not saved yet, and kept in this browser: ');
  for (const [address, count] of counts) {
    const link = document.createElement('a');
    link.href = address;
    link.className = 'govuk-link';
    link.textContent = `case ${address.replace(/^.*\/cases\//, '').replace(/\?.*/, '')} (${count})`;
    box.append(link, ' ');
  }
  box.append('– open the case, and they are sent.');
  box.hidden = false;
}
