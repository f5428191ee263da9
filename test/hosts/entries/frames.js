import { Framer } from '@newswire/frames';

const container = document.getElementById('page');
new Framer(container, { src: container.dataset.src, attributes: { title: 'Map' } });
