// Stands in the page while the package serves facts: the page is drawn anew when they were saved, and says what is wrong
// with them. The address of the page is its state, so nothing is lost by loading it again.
const source = new EventSource(new URL('./events', document.currentScript.src));
const list = document.createElement('pre');
list.style.cssText =
  'position:fixed;inset:auto 0 0;margin:0;max-height:50vh;overflow:auto;padding:1em;background:#7a1020;color:#fff;white-space:pre-wrap;z-index:9999';
list.setAttribute('role', 'alert');
let release = '';
source.addEventListener('message', event => {
  const told = JSON.parse(event.data);
  if (release !== '' && told.release !== release) location.reload();
  release = told.release;
  list.textContent = told.problems.join('\n');
  if (told.problems.length > 0) document.body.append(list);
  else list.remove();
});
