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

/** What the browser does not take, for want of room or of leave: lost with the page. */
const inMemory = new Map();

/** What is kept, as it was read last. */
let read = null;
addEventListener('storage', () => { read = null; });

export function keep(entry) {
  read = null;
  try {
    localStorage.setItem(PREFIX + entry.id, JSON.stringify(entry));
    inMemory.delete(entry.id);
  } catch {
    inMemory.set(entry.id, entry);
  }
}

export function forget(id) {
  read = null;
  inMemory.delete(id);
  if (keeps) {
    localStorage.removeItem(PREFIX + id);
  }
}

/** Whether something is kept by this page alone. */
export function keepsAll() {
  return inMemory.size === 0;
}

/** A person's entries that are not saved, the oldest first. */
export function unsent(person) {
  read ??= [...stored().filter((entry) => !inMemory.has(entry.id)), ...inMemory.values()]
    .sort((a, b) => a.order - b.order);
  return read.filter((entry) => entry.person === person);
}

function stored() {
  return Object.keys(keeps ? localStorage : {})
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
