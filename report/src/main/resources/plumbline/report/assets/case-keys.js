// A whole case by keyboard. The keys work only while a question has the focus.

const focusable = (slot) => slot.element.querySelector('input:checked') ?? slot.element.querySelector('input, textarea');

export function focus(slot) {
  slot?.element.closest('details')?.setAttribute('open', '');
  focusable(slot)?.focus();
}

/** @param choices the slots with options that are asked now, in the order of the page */
export function listen(page, { slots, choices, choose, takeBack, openReason, help }) {
  const step = (slot, by, wanted = () => true) => {
    const all = choices();
    let at = all.indexOf(slot) + by;
    while (all[at] && !wanted(all[at])) {
      at += by;
    }
    focus(all[at]);
  };

  page.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const slot = slots.get(event.target.closest?.('[data-slot]')?.dataset.slot);
    if (!slot) {
      return;
    }
    if (event.target.type !== 'radio') {
      if (event.key === 'Escape') {
        focus(slots.get(slot.text.replace(/^note /, 'answer ')) ?? slot);
        event.preventDefault();
      }
      return;
    }
    const option = slot.element.querySelector(`input[data-key="${CSS.escape(event.key)}"]`);
    const acts = {
      j: () => step(slot, 1),
      k: () => step(slot, -1),
      u: () => step(slot, 1, (other) => !other.value()),
      o: () => focus(slots.get(slot.text.replace(/^answer /, 'note '))),
      r: () => openReason(slot, true),
      x: () => takeBack(slot),
      '?': help,
    };
    if (option && !option.disabled) {
      option.focus();
      if (choose(slot, option.value)) {
        openReason(slot, true);
      } else {
        step(slot, 1);
      }
      event.preventDefault();
    } else if (acts[event.key]) {
      acts[event.key]();
      event.preventDefault();
    }
  });
}
