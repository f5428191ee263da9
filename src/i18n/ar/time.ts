import { axisWords } from '../axis-words.ts';
import { durationWords } from '../duration-words.ts';
import type { TimeWords } from '../en/time.ts';
import type { Formats } from '../formats.ts';

/** 2 March 2020 */
const EXAMPLE = 18_323;

const people = (f: Formats, killed: number) =>
  f.count(killed, {
    zero: 'لا قتلى',
    one: 'قتيل واحد',
    two: 'قتيلان',
    few: '# قتلى',
    many: '# قتيلًا',
    other: '# قتيل',
  });

/** Arabic. */
export const timeAr = (f: Formats): TimeWords => ({
  axis: axisWords(f.locale),
  /** How much time a step of playing has passed over, in whole years, else months, else days. */
  later: durationWords(f, {
    years: { one: 'بعد سنة', two: 'بعد سنتين', few: 'بعد # سنوات', other: 'بعد # سنة' },
    months: { one: 'بعد شهر', two: 'بعد شهرين', few: 'بعد # أشهر', many: 'بعد # شهرًا', other: 'بعد # شهر' },
    days: { one: 'بعد يوم', two: 'بعد يومين', few: 'بعد # أيام', many: 'بعد # يومًا', other: 'بعد # يوم' },
  }),
  fine: 'ارفع إصبعك إلى الأعلى لتتنقل يومًا بيوم',
  stretch: {
    previousPhase: 'المرحلة السابقة',
    nextPhase: 'المرحلة التالية',
    repeat: stretch => `تكرار: ${stretch}`,
    even: 'زمن متساوٍ: كل الأيام بعرض واحد',
    track: 'نطاق الشريط الزمني',
    whole: 'المدة كلها',
    phases: 'المراحل',
    years: 'السنوات',
    speed: 'السرعة',
    times: speed => `${f.decimal(speed)}×`,
  },
  date: {
    hint: `اكتب تاريخًا، مثل ${f.shortDate(EXAMPLE)} أو \u20662020-03-02\u2069`,
    calendar: 'الاختيار من التقويم',
    failed: (first, last) =>
      `خارج الفترة المغطاة. أدخل تاريخًا من ${first} إلى ${last}، مثل ${f.shortDate(EXAMPLE)} أو \u20662020-03-02\u2069.`,
  },
  charts: {
    hint: 'انقر في الرسم للانتقال إلى ذلك اليوم. وبلوحة المفاتيح ينقلك كل سهم يومًا واحدًا.',
    ground: 'من سيطر على الأرض',
    namedGround: 'أرض يسمّي مصدر أماكنها',
    killed: 'القتلى',
    day: 'هذا اليوم',
    low: 'الأدنى',
    high: 'الأعلى',
    goTo: (value, date) => `${value}، ${date}: عرض هذا اليوم`,
    notInForce: 'غير سارٍ',
    table: 'في جدول',
    date: 'التاريخ',
    deathsNote: (from, to, by) =>
      `كل عمود أسبوع. من ${from} إلى ${to}: إحصاء ${by}. وخارج هذه التواريخ (بلون أفتح) لا يظهر إلا قتلى الأحداث المدرجة؛ والحصيلة الحقيقية أعلى بكثير.`,
    deathsNamed: 'كل عمود أسبوع. لا يظهر إلا قتلى الأحداث المدرجة؛ والحصيلة الحقيقية أعلى بكثير.',
  },
  deaths: {
    counted: (killed, by) => `${people(f, killed)} (${by})`,
    about: (killed, by) => `نحو ${people(f, killed)} (${by})`,
    named: killed => `${people(f, killed)} في الأحداث المدرجة`,
    noCount: (from, to) => `لا إحصاء من ${from} إلى ${to}`,
    noCountAfter: last => `لا إحصاء بعد ${last}`,
    hatched: 'المظلّل بخطوط مائلة: لا إحصاء، وهذا لا يعني أن أحدًا لم يُقتل.',
  },
});
