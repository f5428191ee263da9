import type { Vertex } from './highways.ts';

/**
 * The other main roads, plotted as the highways are but with fewer vertices: through the middle of the towns and
 * villages they serve, straight between. A road may lie up to a kilometre off between two of them.
 */
export interface Road {
  readonly from: Name;
  readonly to: Name;
  readonly through: readonly Vertex[];
}

/** A place in the languages of the map, first its id. */
export type Name = readonly [id: string, en: string, ar: string, tr: string];

const ALEPPO: Name = ['aleppo', 'Aleppo', 'حلب', 'Halep'];
const AFRIN: Name = ['afrin', 'Afrin', 'عفرين', 'Afrin'];
const AZAZ: Name = ['azaz', 'Azaz', 'أعزاز', 'Azez'];
const HAMA: Name = ['hama', 'Hama', 'حماة', 'Hama'];
const IDLIB: Name = ['idlib', 'Idlib', 'إدلب', 'İdlib'];
const BAB_AL_HAWA: Name = ['bab-al-hawa', 'Bab al-Hawa', 'باب الهوى', 'Bab el-Hava'];
const LATAKIA: Name = ['latakia', 'Latakia', 'اللاذقية', 'Lazkiye'];
const SARAQIB: Name = ['saraqib', 'Saraqib', 'سراقب', 'Serakib'];

const AT_ALEPPO: Vertex = ['Aleppo', 37.1524, 36.206];
const AT_ALEPPO_WEST: Vertex = ['Aleppo, western entrance', 37.1524, 36.206, -3.6, -1.4];
const AT_AFRIN: Vertex = ['Afrin', 36.8655, 36.5111];
const AT_AZAZ: Vertex = ['Azaz', 37.0432, 36.5849];
const AT_HAMA: Vertex = ['Hama', 36.7613, 35.1337];
const AT_IDLIB: Vertex = ['Idlib', 36.6353, 35.929];
const AT_LATAKIA: Vertex = ['Latakia', 35.7896, 35.5391];
const AT_BAB_AL_HAWA: Vertex = ['Bab al-Hawa', 36.692, 36.2308];
const AT_SARAQIB: Vertex = ['Saraqib', 36.8061, 35.8611];
const AT_SARMADA: Vertex = ['Sarmada', 36.7239, 36.1866];

export const ROADS: readonly Road[] = [
  {
    from: IDLIB,
    to: SARAQIB,
    through: [AT_IDLIB, ['Sarmin', 36.7238, 35.9037], ['Maarrat Aliya', 36.7537, 35.8854], AT_SARAQIB],
  },
  {
    from: IDLIB,
    to: BAB_AL_HAWA,
    through: [
      AT_IDLIB,
      ['Bruma', 36.6524, 35.9786],
      ['Maarrat Misrin', 36.6727, 36.0139],
      ['Kafr Yahmul', 36.6968, 36.0592, -0.3, 0],
      ['Killi', 36.6946, 36.1081, 0.5, 0],
      ['Hazanu', 36.7175, 36.147],
      AT_SARMADA,
      AT_BAB_AL_HAWA,
    ],
  },
  {
    from: IDLIB,
    to: ['ariha', 'Ariha', 'أريحا', 'Eriha'],
    through: [AT_IDLIB, ['Mastumah', 36.6313, 35.8726], ['Ariha', 36.6102, 35.814]],
  },
  {
    from: IDLIB,
    to: ['taftanaz', 'Taftanaz', 'تفتناز', 'Taftanaz'],
    through: [AT_IDLIB, ['Binnish', 36.7142, 35.9567], ['Tuum', 36.7491, 35.9753], ['Taftanaz', 36.7833, 35.9977]],
  },
  {
    from: IDLIB,
    to: ['harim', 'Harim', 'حارم', 'Harim'],
    through: [
      AT_IDLIB,
      ['Bir al-Tayyib', 36.5699, 36.0098],
      ['Armanaz', 36.502, 36.084],
      ['Salqin', 36.4537, 36.139],
      ['Sitt Atika', 36.4799, 36.1687],
      ['Harim', 36.5207, 36.2126],
    ],
  },
  {
    from: ALEPPO,
    to: BAB_AL_HAWA,
    through: [
      AT_ALEPPO_WEST,
      ['Rashidin, junction', 37.063, 36.1634, 0.7, 1.1],
      ['Khan al-Asal', 37.0286, 36.165],
      ['Kafr Naha', 36.9818, 36.1597],
      ['Urum al-Kubra', 36.9472, 36.148],
      ['Kafr Amma', 36.8735, 36.1409],
      ['Atarib', 36.8284, 36.1379],
      ['Kafr Karmin', 36.7919, 36.1631, -0.3, -0.3],
      AT_SARMADA,
      AT_BAB_AL_HAWA,
    ],
  },
  {
    from: ALEPPO,
    to: ['bab-al-salama', 'Bab al-Salama', 'باب السلامة', 'Bab es-Selame'],
    through: [
      AT_ALEPPO_WEST,
      ['Kafr Hamra, north-east of the town', 37.0813, 36.2543, 1.2, 0.8],
      ['Hayyan, west of the town', 37.0591, 36.3232, -1, -0.4],
      ['Nubl, east of the town', 36.9965, 36.3751, 2.1, 0.8],
      ['Dayr Jamal, east of the village', 37.0278, 36.4467, 0.5, -0.1],
      ['Kafr Antun', 37.036, 36.5051, -0.1, 0],
      ['Maraanaz, west of the village', 37.0161, 36.5503, -0.3, -0.1],
      ['Sijraz, south-west of the village', 37.0168, 36.574, -1, -0.8],
      AT_AZAZ,
      ['Salama', 37.0761, 36.619, -0.2, 0.2],
      ['Bab al-Salama', 37.0843, 36.632],
    ],
  },
  {
    from: ALEPPO,
    to: ['al-bab', 'al-Bab', 'الباب', 'el-Bab'],
    through: [
      AT_ALEPPO,
      ['Sheikh Zayyat', 37.2734, 36.2558],
      ['Mabadiyah', 37.3084, 36.2654],
      ['Halisah', 37.3656, 36.2839],
      ['Dayr Qaq', 37.4438, 36.3066],
      ['Tadif', 37.5294, 36.3479],
      ['al-Bab', 37.5149, 36.3697],
    ],
  },
  {
    from: AFRIN,
    to: AZAZ,
    through: [AT_AFRIN, ['Shawarghat al-Jawz', 36.9615, 36.5502], ['Sijraz', 37.0168, 36.574], AT_AZAZ],
  },
  {
    from: AFRIN,
    to: ['jandairis', 'Jandairis', 'جنديرس', 'Cinderes'],
    through: [
      AT_AFRIN,
      ['Bablit', 36.8277, 36.4827],
      ['Qilah', 36.7164, 36.4181, 0, 0.4],
      ['Jandairis', 36.6896, 36.3925],
    ],
  },
  {
    from: SARAQIB,
    to: ['abu-al-duhur', 'Abu al-Duhur', 'أبو الظهور', 'Ebu Duhur'],
    through: [
      AT_SARAQIB,
      ['Bijfas, south of the village', 36.8976, 35.8031, 0, 0.4],
      ['Tawil al-Sheikh', 36.9331, 35.7957],
      ['Barissa', 36.9492, 35.7845],
      ['Mushayrifah', 36.9661, 35.7731],
      ['Abu al-Duhur', 37.0472, 35.7371],
    ],
  },
  {
    from: ['maarrat-al-numan', 'Maarrat al-Numan', 'معرة النعمان', 'Maarrat Numan'],
    to: ['kafr-nabl', 'Kafr Nabl', 'كفرنبل', 'Kefrenbil'],
    through: [
      ['Maarrat al-Numan', 36.6766, 35.6476],
      ['Kafruma', 36.6331, 35.6353],
      ['Hass', 36.5954, 35.6191],
      ['Kafr Nabl', 36.5603, 35.6147],
    ],
  },
  {
    from: ['khan-shaykhun', 'Khan Shaykhun', 'خان شيخون', 'Han Şeyhun'],
    to: ['kafr-nabudah', 'Kafr Nabudah', 'كفرنبودة', 'Kefer Nebude'],
    through: [
      ['Khan Shaykhun', 36.6504, 35.4437],
      ['Kafr Ayn', 36.5687, 35.4439],
      ['Habit', 36.5395, 35.4405],
      ['Kafr Nabudah', 36.4908, 35.4322],
    ],
  },
  {
    from: ['jisr-al-shughur', 'Jisr al-Shughur', 'جسر الشغور', 'Cisr eş-Şuğur'],
    to: HAMA,
    through: [
      ['Jisr al-Shughur', 36.315, 35.8142],
      ['Kafir', 36.3221, 35.7833],
      ['Mashik', 36.3323, 35.7128],
      ['Ziyarah', 36.338, 35.6895],
      ['Tell Wasit', 36.3437, 35.6626],
      ['Mansurah', 36.3493, 35.6485],
      ['Tanjarah', 36.3567, 35.5869],
      ['Huwayjah', 36.377, 35.5242, -0.4, 0],
      ['Karkat, west of the village', 36.384, 35.4768, -0.4, 0],
      ['Qalaat al-Madiq', 36.389, 35.4144],
      ['Suqaylabiyah', 36.3938, 35.362],
      ['Kafr Hud', 36.5112, 35.2871],
      ['Muhradah', 36.5745, 35.2466],
      ['Khattab', 36.6684, 35.1957],
      ['Arzah', 36.698, 35.1747],
      AT_HAMA,
    ],
  },
  {
    from: HAMA,
    to: ALEPPO,
    through: [
      AT_HAMA,
      ['Salamiyah', 37.051, 35.0113],
      ['Saan', 37.3735, 35.2637],
      ['Sheikh Hilal', 37.5044, 35.2496],
      ['Ithriyah', 37.788, 35.365],
      ['Khanasir', 37.4998, 35.7839],
      ['Harbakiyah', 37.4917, 35.807],
      ['Huwayr al-Hass', 37.4696, 35.852],
      ['Rasm Umaysh', 37.4635, 35.8693],
      ['Burj al-Sama', 37.4358, 35.9183],
      ['Zanyan', 37.4069, 35.9861],
      ['Safira', 37.3691, 36.0832],
      ['Tell Shughayb', 37.2414, 36.1414],
      AT_ALEPPO,
    ],
  },
  {
    from: LATAKIA,
    to: ['kasab', 'Kasab', 'كسب', 'Keseb'],
    through: [
      AT_LATAKIA,
      ['Baksa, north-west of the village', 35.8207, 35.5708, -2.1, 1.1],
      ['Qadriyah, west of the village', 35.8589, 35.6317, -2.2, 0.9],
      ['Khirbat al-Jawziyah', 35.8434, 35.6597, -0.3, 0.1],
      ['Harajiyah, east of the village', 35.871, 35.7443, 1.3, -0.2],
      ['Zaytunah, south-east of the village', 35.8965, 35.786, 1.2, -0.7],
      ['Mazraa', 35.9475, 35.7995, -0.7, 0.6],
      ['Qastal Maaf', 35.9532, 35.8258, -0.1, 0.1],
      ['Kasab', 35.9854, 35.9183],
    ],
  },
];
