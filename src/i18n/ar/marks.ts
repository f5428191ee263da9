import type { MarkWords } from '../en/marks.ts';

export const marksAr: MarkWords = {
  contestedEdge: 'حدّ أرض متنازع عليها',
  heldRoad: 'بلون من يسيطر عليه',
  contestedRoad: 'مقطع متنازع عليه',
  outpost: 'نقطة مرقّمة',
  smallPost: 'نقطة أخرى، تظهر عند التكبير',
  behind: 'خلف خطوط طرف آخر',
  townHeld: 'بلون من يسيطر عليها',
  changed: 'تغيّرت السيطرة عليها في هذا اليوم',
  oldFront: date => `خط الجبهة في ${date}`,
  hint: 'انقر على بلدة أو علامة أو أي أرض لترى من يسيطر عليها ومن يقول ذلك.',
  outside: 'هذا المكان خارج المنطقة التي تغطيها الخريطة: لا تسجيل هنا.',
  middle: 'في الوسط، اضغط Enter للفتح',
  behindShort: 'خلف خطوط طرف آخر',
  changedRow: 'أماكن تغيّرت',
  follow: 'تتبّع',
  followTitle: 'تتبّع ما يتغيّر: تنتقل الخريطة إلى حيث تقع أحداث اليوم',
  locator: 'موقع هذه الخريطة من العالم',
  killedRow: 'قتلى',
};
