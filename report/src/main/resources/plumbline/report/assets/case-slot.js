// A slot of the page of a case, as the script sees it.

/** One thing on the page that has one value at a time. */
export class Slot {
  /** @param held what the server says is held here: several entries are a clash */
  constructor(element, sender, held) {
    this.sender = sender;
    this.element = element;
    this.text = element.dataset.slot;
    this.radios = [...element.querySelectorAll('input[type="radio"]')];
    this.field = this.radios.length > 0 ? null : element.querySelector('input, textarea');
    this.said = element.querySelector('.pl-slot__said');
    this.held = held;
    this.savedAt = 0;
    /** The entries whose value is on the screen: what is said next replaces these and no others. */
    this.seen = held.map((entry) => entry.id);
  }

  /** The newest thing said here that is not saved. */
  local() {
    return this.sender.entries().findLast((entry) => entry.slot === this.text);
  }

  value() {
    return this.local()?.value ?? (this.held.length === 1 ? this.held[0].value : '');
  }

  clashes() {
    return this.held.length > 1 && this.held.some((entry) => entry.value !== '');
  }

  /** @param always whether every change needs one, as after a case was submitted */
  needsReason(value, always) {
    return always || (value !== '' && value === this.element.dataset.reasonFor);
  }

  /** @param from the ids of the entries that say so; none for one that is not saved yet */
  set(value, from) {
    for (const radio of this.radios) {
      radio.checked = radio.value === value;
    }
    if (this.field && this.field.value !== value) {
      if (document.activeElement === this.field) {
        return; // somebody is writing in it, and has not seen the other value
      }
      this.field.value = value;
    }
    if (from) {
      this.seen = from;
    }
  }

  /** Whether there is one answer to which a reason can be given. */
  isSaid() {
    return this.local() !== undefined || (this.held.length === 1 && this.held[0].value !== '');
  }
}

export function part(tag, className, text) {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export function button(text, act) {
  const element = part('button', 'plumbline-link-button', text);
  element.type = 'button';
  element.addEventListener('click', act);
  return element;
}

/** Where the reason of what is said in a slot is typed. */
export function reasonBox(slot) {
  const box = part('div', 'pl-slot__reason', '');
  const label = part('label', 'govuk-label govuk-body-s', 'Why');
  const input = part('input', 'govuk-input', '');
  input.id = `${slot.id}-reason`;
  input.maxLength = 1000;
  input.autocomplete = 'off';
  label.htmlFor = input.id;
  label.append(part('span', 'govuk-visually-hidden', `: ${slot.querySelector('.pl-slot__ask').textContent}`));
  box.append(label, input);
  return box;
}

/** Buttons that write a tag before the paragraph in which the cursor is. */
export function offerTags(slot) {
  const bar = part('div', 'pl-tags', '');
  bar.append(document.getElementById('tags').content.cloneNode(true));
  bar.addEventListener('click', (event) => {
    const tag = event.target.dataset.tag;
    if (tag) {
      const field = slot.field;
      const start = field.value.lastIndexOf('\n', field.selectionStart - 1) + 1;
      field.setRangeText(`#${tag} `, start, start, 'end');
      field.focus();
      field.dispatchEvent(new Event('input'));
    }
  });
  slot.field.after(bar);
}
