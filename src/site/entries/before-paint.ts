import './preload-data.ts';

/**
 * Runs before anything shows: the still picture is that of the opening day in English, and no other state of the map, no
 * other theatre and no other language may flash up as it. Where this does not run, there is no picture.
 */
const language = navigator.languages.find(tag => /^(en|ar|tr)\b/.test(tag)) ?? 'en';
if (location.search === '' && language.startsWith('en')) document.documentElement.classList.add('opening');
