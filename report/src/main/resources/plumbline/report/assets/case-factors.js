// Rows for the factors of a case question that is asked of each factor by itself.

export class Factors {
  /**
   * @param take makes a slot of a row
   * @param name called with the slot of a factor that somebody named here
   */
  constructor(root, slots, take, name) {
    this.adder = root.querySelector('[data-adds]');
    this.slots = slots;
    this.take = take;
    document.getElementById('add-factor')?.addEventListener('click', () => {
      const field = document.getElementById('factor');
      const code = field.value.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 80);
      if (code !== '') {
        const text = `${this.adder.dataset.adds} ${code}`;
        field.value = '';
        name(this.slots.get(text) ?? this.row(text));
      }
    });
  }

  /** Adds rows for those of these slots that are of factors and not on the page yet. */
  show(texts) {
    for (const text of new Set(texts)) {
      if (this.adder && text.startsWith(`${this.adder.dataset.adds} `) && !this.slots.has(text)) {
        this.row(text);
      }
    }
  }

  row(text) {
    const row = this.slots.get(this.adder.dataset.adds).element.cloneNode(true);
    const name = text.slice(this.adder.dataset.adds.length + 1).replaceAll('-', ' ');
    row.id = text.replaceAll(' ', '-');
    row.dataset.slot = text;
    row.querySelector('.pl-slot__ask').textContent = name[0].toUpperCase() + name.slice(1);
    row.querySelector('.pl-slot__said').id = `${row.id}-said`;
    row.querySelector('fieldset').setAttribute('aria-describedby', `${row.id}-said`);
    row.querySelector('.pl-slot__reason')?.remove();
    for (const radio of row.querySelectorAll('input')) {
      radio.name = row.id;
      radio.checked = false;
    }
    this.adder.before(row);
    return this.take(row);
  }
}
