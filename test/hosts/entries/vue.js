import { createApp, h, shallowRef } from 'vue';

const params = shallowRef(null);
globalThis.heard = [];
const follow = ({ date }) => {
  heard.push(date);
  params.value = { ...params.value, date };
};
createApp({
  render: () =>
    params.value && h('territory-map', { style: 'height: 600px', 'onDate-change': follow, ...params.value }),
}).mount('#page');
globalThis.show = next => {
  params.value = next;
};
