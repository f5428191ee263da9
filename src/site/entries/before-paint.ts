import './preload-data.ts';

/**
 * Runs before anything shows: the still picture is that of the opening day in English, and no other state of the map, no
 * other theatre and no other language may flash up as it.
 */
const language = navigator.languages.find(tag => /^(en|ar|tr)\b/.test(tag)) ?? 'en';
if (location.search !== '' || !language.startsWith('en')) document.documentElement.classList.add('asked');
