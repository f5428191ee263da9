import { foldHeader } from '../../engine/text/fold.ts';

/** What a column of a table, or a property of a feature, says. */
export type Role =
  | 'id'
  | 'name'
  | 'lat'
  | 'lon'
  | 'position'
  | 'from'
  | 'until'
  | 'earliest'
  | 'actor'
  | 'between'
  | 'side'
  | 'status'
  | 'source'
  | 'url'
  | 'note'
  | 'event'
  | 'subevent'
  | 'title'
  | 'killed'
  | 'population'
  | 'rank'
  | 'mark'
  | 'actors'
  | 'left'
  | 'right'
  | 'precision';

/**
 * Words by which columns are called, in the languages in which data of this kind are kept; the surest word first. A
 * header fits where it is one of these, or begins or ends with one; see `roleOf`.
 */
export const WORDS: Readonly<Record<Role, string>> = {
  id: 'place id|place_id|town id|pcode|p code|admin code|code|geonameid|geoname id|objectid|osm id|gid|fid|id|kod|رمز',
  name: 'place|name en|name|town|village|city|settlement|locality|location|place name|toponym|community|district|province|governorate|oblast|raion|municipality|admin3|admin2|admin1|admin1name|admin2name|admin3name|shape name|shapename|label|ort|ortsname|stadt|dorf|gemeinde|name de|lieu|ville|village|nom|commune|yer|yerlesim|isim|ad|ilce|sehir|koy|lugar|nombre|ciudad|localidad|pueblo|localita|nome|miejscowosc|nazwa|населенный пункт|название|населений пункт|назва|место|місце|город|місто|село|المكان|الاسم|اسم|المدينة|البلدة|القرية|مدينة|بلدة|قرية|مكان|الموقع|المنطقة|نام|شهر|مکان',
  lat: 'lat|latitude|y|lat dd|latdd|latitud|latitudine|breite|breitengrad|geo lat|enlem|szerokosc|широта|خط العرض|عرض|ylat|point y|lat wgs84|y coord|north|northing deg|عرض جغرافیایی',
  lon: 'lon|long|lng|longitude|x|lon dd|longdd|longitud|longitudine|lange|laenge|langengrad|laengengrad|geo lon|geo long|boylam|dlugosc|долгота|довгота|خط الطول|طول|xlong|point x|lon wgs84|x coord|east|طول جغرافیایی',
  position:
    'coordinates|coordinate|coords|latlon|lat lon|lat long|lat lng|latlng|position|geo|geolocation|gps|koordinaten|coordonnees|koordinat|koordinatlar|coordenadas|координаты|координати|احداثيات|الاحداثيات|geometry|wkt|the geom|location wkt',
  from: 'from|date|day|start|start date|startdate|date start|begin|begins|valid from|validfrom|event date|since|when|timestamp|time|datetime|date of change|date captured|change date|changed|as of|date from|from date|when timespans start in|when timespans start earliest|when timespans start|period|interval|dates|timespan|validity|datum|tag|von|seit|ab|date de debut|debut|depuis|jour|tarih|baslangic|baslangic tarihi|gun|fecha|desde|inicio|data|dal|inizio|od|дата|с|з|від|начало|початок|التاريخ|تاريخ|من|منذ|بداية|تاریخ|از|year|month|yr',
  until:
    'until|end|end date|enddate|date end|ends|valid to|validto|valid until|to|till|stop|finish|date to|to date|thru|through|when timespans end in|when timespans end latest|when timespans end|bis|ende|fin|date de fin|jusqu a|bitis|bitis tarihi|son|hasta|fine|al|do|по|до|конец|кінець|الى|حتى|نهاية|تا',
  earliest: 'earliest|not before|date earliest',
  actor:
    'actor|holder|control|controlled by|controller|controlled|control by|in control|controlling|held by|holding|holder name|owner|party|side|faction|belligerent|occupier|occupied by|occupation|force|forces|group|armed group|armed actor|who|power|authority|belongs to|belongsto|subjecto|ruler|state|sovereign|sovereignt|country|polity|empire|territory of|partei|seite|besatzung|besetzt von|kontrolle|kontrolliert von|kontrolliert|halter|macht|acteur|parti|controle|controle par|controlee par|tenu par|detenteur|camp|taraf|kontrol|kontrol eden|aktor|elinde|hakim|grup|parte|control de|controlado por|bando|controllo|controllato da|fazione|strona|kontrola|сторона|контроль|под контролем|під контролем|кто|хто|держит|طرف|الطرف|السيطرة|سيطرة|جهة السيطرة|الجهة المسيطرة|الجهة|القوة|القوة المسيطرة|کنترل|طرف درگیر',
  between: 'between|contested between|zwischen|entre|arasinda',
  side: 'side|camp|alliance|bloc',
  status:
    'status|state|situation|control status|occupation status|condition|zustand|lage|etat|statut|durum|estado|stato|статус|состояние|стан|الحالة|حالة|الوضع|وضعیت',
  source:
    'sources|source|source name|publisher|reference|ref|quelle|quellen|kaynak|fuente|fonte|zrodlo|источник|джерело|المصدر|مصدر|منبع|credit',
  url: 'url|link|source url|web|address|href|lien|enlace|ссылка|посилання|الرابط|رابط|geoconfirmed',
  note: 'note en|note|notes|comment|comments|remark|remarks|description|desc|bemerkung|anmerkung|kommentar|remarque|commentaire|aciklama|not|nota|notas|observaciones|примечание|комментарий|примітка|коментар|ملاحظة|ملاحظات|یادداشت',
  event:
    'event type|event_type|kind|type|category|incident type|type of violence|type of event|disorder type|art|typ|ereignis|kategorie|type d evenement|categorie|tur|olay|olay turu|tipo|tipo de evento|categoria|тип|категория|категорія|النوع|نوع|نوع الحدث|نوع الحادث',
  subevent: 'sub event type|subtype|sub type|sub_event_type|subcategory',
  title:
    'title en|title|headline|event|summary|source headline|incident|titel|uberschrift|titre|baslik|titulo|titolo|заголовок|العنوان|عنوان|الحدث',
  killed:
    'killed|fatalities|deaths|dead|best|casualties|kia|fatality count|tote|getotete|morts|tues|olu|olen|can kaybi|muertos|morti|убито|погибшие|загиблі|القتلى|قتلى|عدد القتلى|کشته',
  population:
    'population|pop|inhabitants|einwohner|habitants|nufus|poblacion|popolazione|население|населення|السكان|عدد السكان',
  rank: 'rank|size|scalerank|rang',
  mark: 'mark|marker|icon|symbol|dot',
  actors: 'actors|actor1|actor 1|side a|party 1|group1|actor2|actor 2|side b|party 2|group2',
  left: 'left|left side|left actor|links|gauche|sol|izquierda',
  right: 'right|right side|right actor|rechts|droite|sag|derecha',
  precision: 'precision|time precision|date prec|date precision|geo precision',
};

/** For each known word the roles that it can mean, with how surely: the first word of a list is the surest. */
const KNOWN = new Map<string, Map<Role, number>>();
for (const [role, list] of Object.entries(WORDS) as [Role, string][]) {
  const words = list.split('|');
  for (const [i, word] of words.entries()) {
    const folded = foldHeader(word);
    const roles = KNOWN.get(folded) ?? new Map<Role, number>();
    KNOWN.set(folded, roles);
    if (!roles.has(role)) roles.set(role, 1 - (0.5 * i) / words.length);
  }
}

/** What a known word at either end of a longer header is worth: "Date of event", "Town (English)". */
const PART = 0.3;

/** How sure a header is of a role: 1 is the word itself, less for later words of the list, 0 for none. */
export function certainty(header: string, role: Role): number {
  return rolesOf(header).get(role) ?? 0;
}

const seen = new Map<string, ReadonlyMap<Role, number>>();

/** A header with one of these is a number or a code of what else it names: "event_id_cnty" is no event, "place code" no place. */
const ID_WORDS = new Set(
  'id ids uid uuid guid gid fid oid pcode code codes iso nr num no number index key hash'.split(' '),
);

/** The roles that a header can have, with how surely. */
function rolesOf(header: string): ReadonlyMap<Role, number> {
  const known = seen.get(header);
  if (known) return known;
  const folded = foldHeader(header);
  const roles = new Map(KNOWN.get(folded));
  const words = folded.split(' ');
  const isId = words.some(word => ID_WORDS.has(word));
  if (words.length > 1 && words.length <= 8) {
    for (const part of [words.slice(0, 2).join(' '), words.slice(-2).join(' '), words[0], words[words.length - 1]]) {
      if (part.length <= 2 || part === folded) continue;
      for (const [role] of KNOWN.get(part) ?? [])
        if (!roles.has(role) && (!isId || role === 'id')) roles.set(role, PART);
    }
  }
  if (seen.size < 10_000) seen.set(header, roles);
  return roles;
}

/** HXL hashtags, which humanitarian tables carry in a row below the header. */
export function roleOfTag(tag: string): Role | null {
  const [main, ...attributes] = tag.toLowerCase().replace(/\s/g, '').split('+');
  if (main === '#geo') return attributes.includes('lat') ? 'lat' : attributes.includes('lon') ? 'lon' : 'position';
  if (/^#(loc|adm\d)$/.test(main)) return attributes.some(one => /code/.test(one)) ? 'id' : 'name';
  if (main === '#date') return attributes.includes('end') ? 'until' : 'from';
  if (main === '#org' || main === '#group') return 'actor';
  if (main === '#population') return 'population';
  if (main === '#event') return 'event';
  if (main === '#affected' && attributes.includes('killed')) return 'killed';
  if (main === '#meta') return attributes.includes('source') ? 'source' : attributes.includes('url') ? 'url' : 'note';
  return null;
}
