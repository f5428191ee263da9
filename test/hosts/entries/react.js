import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';

// In StrictMode every effect runs twice. The state is the page's own: what the reader chooses comes back as a property.
let set;
function Page() {
  const [params, setParams] = useState(null);
  set = setParams;
  if (!params) return null;
  const follow = ({ date }) => {
    heard.push(date);
    setParams(before => ({ ...before, date }));
  };
  return createElement('territory-map', { style: { height: '600px' }, 'ondate-change': follow, ...params });
}
globalThis.heard = [];
createRoot(document.getElementById('page')).render(createElement(StrictMode, null, createElement(Page)));
globalThis.show = params => set(params);
