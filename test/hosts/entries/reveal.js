import Reveal from 'reveal.js';
import 'reveal.js/reveal.css';

globalThis.deck = new Reveal({ hash: false, transition: 'none' });
globalThis.deck.initialize();
