import { initAll } from './govuk-frontend.js';

initAll();

// A form with a file says in its address which page it came from. Once that was read, it has no
// business in the address bar, in bookmarks or in a copied link.
const address = new URL(location.href);
if (address.searchParams.has('_csrf')) {
  address.searchParams.delete('_csrf');
  history.replaceState(history.state, '', address);
}
