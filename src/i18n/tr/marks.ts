import type { MarkWords } from '../en/marks.ts';

export const marksTr: MarkWords = {
  contestedEdge: 'Çekişmeli alanın kenarı',
  heldRoad: 'Elinde tutanın renginde',
  contestedRoad: 'Çekişmeli kesim',
  outpost: 'Numaralı gözlem noktası',
  smallPost: 'Diğer noktalar, yakınlaşınca görünür',
  behind: 'Başka bir tarafın hatlarının gerisinde',
  townHeld: 'Elinde tutanın renginde',
  changed: 'Bu gün el değiştirdi',
  oldFront: date => `Cephe hattı, ${date}`,
  hint: 'Kimin elinde olduğunu ve bunu kimin söylediğini görmek için bir yerleşime, işarete ya da herhangi bir alana tıklayın.',
  outside: 'Burası haritanın kapsadığı alanın dışında: burası için kayıt yok.',
  middle: 'Ortada, açmak için Enter',
  behindShort: 'başka bir tarafın hatlarının gerisinde',
  changedRow: 'El değiştiren',
  follow: 'İzle',
  followTitle: 'Değişenleri izle: harita günün haberi neredeyse oraya gider',
  locator: 'Bu haritanın dünyadaki yeri',
  killedRow: 'Ölen',
};
