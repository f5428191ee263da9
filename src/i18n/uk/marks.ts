import type { MarkWords } from '../en/marks.ts';

export const marksUk: MarkWords = {
  contestedEdge: 'Межа території, за яку точиться боротьба',
  heldRoad: 'Кольором того, хто контролює',
  contestedRoad: 'Відтинок, за який точиться боротьба',
  outpost: 'Пронумерований пост',
  smallPost: 'Інший пост, видно зблизька',
  behind: 'За лініями іншої сторони',
  townHeld: 'Кольором того, хто контролює',
  changed: 'Змінив контроль цього дня',
  oldFront: date => `Лінія фронту на ${date}`,
  hint: 'Натисніть на населений пункт, знак або будь-яке місце, щоб побачити, хто його контролює і хто про це каже.',
  outside: 'Це за межами території, яку охоплює карта: тут нічого не записано.',
  middle: 'Посередині, Enter — відкрити',
  behindShort: 'за лініями іншої сторони',
  swipe: 'Порівняти дати повзунком',
  divider: (earlier, later) => `Межа між ${earlier} і ${later}`,
  divided: (earlier, share, later) => `${earlier} на ${share} ширини, далі ${later}`,
  changedRow: 'Змінили контроль',
  killedRow: 'Загиблі',
};
