// What was said about cases and is not saved yet, kept in this browser: it survives a closed tab, a
// lost connection and a server that starts again. Written at once with every change, so that
// nothing waits in memory alone.

const PREFIX = 'plumbline entry ';

/** Whether the browser keeps anything; some do not in private windows. */
export const keeps = (() => {
  try {
    localStorage.setItem('plumbline keeps', 'yes');
    localStorage.removeItem('plumbline keeps');
    return true;
  } catch {
    return false;
  }
})();

const inMemory = new Map();

export function keep(entry) {
  inMemory.set(entry.id, entry);
  if (keeps) {
    localStorage.setItem(PREFIX + entry.id, JSON.stringify(entry));
  }
}

export function forget(id) {
  inMemory.delete(id);
  if (keeps) {
    localStorage.removeItem(PREFIX + id);
  }
}

/** A person's entries that are not saved, the oldest first. */
export function unsent(person) {
  const entries = keeps ? stored() : [...inMemory.values()];
  return entries.filter((entry) => entry.person === person).sort((a, b) => a.order - b.order);
}

function stored() {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(PREFIX))
    .flatMap((key) => {
      try {
        return [JSON.parse(localStorage.getItem(key))];
      } catch {
        return [];
      }
    })
    .filter((entry) => entry?.id && entry.case);
}

/** An id that nobody else makes. Browsers offer one of their own on secure pages only. */
export function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)]
    .join('-');
}
