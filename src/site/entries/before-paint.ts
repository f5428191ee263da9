import './preload-data.ts';

/**
 * Runs before anything shows: the still picture is that of the opening day in English, and no other state of the map, no
 * other theatre and no other language may flash up as it; `data-languages` says which the first theatre has. Where this does not run, there is no picture.
 */
const { languages = 'en' } = (document.currentScript as HTMLScriptElement).dataset;
const primary = (tag: string) => tag.toLowerCase().split('-')[0];
const spoken = languages.split(' ').map(primary);
const language = navigator.languages.map(primary).find(one => spoken.includes(one)) ?? 'en';
if (location.search === '' && language === 'en') document.documentElement.classList.add('opening');
