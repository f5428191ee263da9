import { formats } from '../formats.ts';
import { axisWords } from './axis.ts';
import type { TimeWords } from './en.ts';

const f = formats('ar-SY-u-nu-latn', 'كم²');

const people = (killed: number) =>
  f.count(killed, {
    zero: 'لا قتلى',
    one: 'قتيل واحد',
    two: 'قتيلان',
    few: '# قتلى',
    many: '# قتيلاً',
    other: '# قتيل',
  });

/** Arabic. */
export const timeAr: TimeWords = {
  axis: axisWords('ar-SY-u-nu-latn'),
  stretch: {
    previousPhase: 'المرحلة السابقة',
    nextPhase: 'المرحلة التالية',
    repeat: stretch => `تكرار: ${stretch}`,
    track: 'ما يعرضه الشريط',
    whole: 'المدة كلها',
    phases: 'المراحل',
    years: 'السنوات',
    speed: 'السرعة',
    times: speed => `${f.decimal(speed)}×`,
  },
  date: {
    hint: 'اكتب تاريخاً، مثل 2 آذار 2020 أو \u20662020-03-02\u2069',
    calendar: 'الاختيار من التقويم',
    failed: (first, last) =>
      `لا يوم كهذا في الخريطة. اكتب تاريخاً من ${first} إلى ${last}، مثل 2 آذار 2020 أو \u20662020-03-02\u2069.`,
  },
  deaths: {
    counted: (killed, by) => `${people(killed)} (${by})`,
    about: (killed, by) => `نحو ${people(killed)} (${by})`,
    named: killed => `${people(killed)} في أحداث هذا السجلّ`,
  },
};
