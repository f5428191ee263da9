import { theatres } from 'virtual:theatres';
import { Address, readChoices } from './address.ts';
import type { TerritoryMap } from './elements/territory-map.ts';
import { theatreAddress } from './embed.ts';
import { textIn } from './engine/theatre.ts';
import { directionOf, languageOf } from './i18n/languages.ts';

/** The script of index.html: the address of the page is the state of the map, and the other way round. */
const map = document.querySelector('territory-map');
if (map && theatres.length > 0) run(map);

function run(map: TerritoryMap): void {
  const heading = map.querySelector('h1');
  const address = new Address(
    {
      location,
      history,
      setTimeout: (task, ms) => setTimeout(task, ms),
      now: () => performance.now(),
    },
    () => map,
  );

  const theatre = () => {
    const asked = new URLSearchParams(location.search).get('theatre');
    return theatres.find(({ id }) => id === asked) ?? theatres[0];
  };

  /** The page speaks the language of the map: for screen readers, for translation, for the tab. */
  const entitle = () => {
    const lang = [map.lang, ...navigator.languages].map(languageOf).find(one => one !== null) ?? 'en';
    document.documentElement.lang = lang;
    document.documentElement.dir = directionOf(lang);
    const title = textIn(theatre().title, lang);
    document.title = title;
    if (heading) heading.textContent = title;
  };

  const read = () => {
    Object.assign(map, readChoices(location.search), { src: theatreAddress(theatre().id) });
    entitle();
  };

  for (const name of ['date-change', 'view-change'] as const) map.addEventListener(name, () => address.moved());
  for (const name of ['select-change', 'layers-change', 'panel-change', 'language-change', 'theme-change'] as const) {
    map.addEventListener(name, () => address.chose());
  }
  map.addEventListener('language-change', entitle);
  addEventListener('popstate', read);
  read();

  import.meta.hot?.on('territory-map:facts', ({ theatre: id }: { theatre: string }) => {
    if (id === theatre().id) void map.reload();
  });
}
