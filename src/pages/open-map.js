// Stands first in the page of a day. An address with a query asks for the map as somebody shared it, and where scripts run
// it opens at once; the page itself is what previews read, and readers without scripts. Without a query it stays a page.
const { map } = document.currentScript.dataset;
if (location.search !== '') {
  const address = new URL(map, location.href);
  for (const [name, value] of new URLSearchParams(location.search)) {
    // Which theatre that is, the page knows.
    if (name !== 'theatre') address.searchParams.set(name, value);
  }
  location.replace(address);
}
