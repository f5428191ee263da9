import type { MarkWords } from '../en/marks.ts';

export const marksFr: MarkWords = {
  contestedEdge: 'Bord d’un terrain disputé',
  heldRoad: 'À la couleur de qui la tient',
  contestedRoad: 'Tronçon disputé',
  outpost: 'Poste numéroté',
  smallPost: 'Autre poste, visible de près',
  behind: 'Derrière les lignes d’une autre partie',
  townHeld: 'À la couleur de qui la tient',
  changed: 'A changé de mains ce jour-là',
  oldFront: date => `Ligne de front au ${date}`,
  hint: 'Cliquez sur une localité, un signe ou n’importe quel terrain pour voir qui le tient et qui le dit.',
  outside: 'Ce point est hors de la zone couverte par la carte : rien n’y est relevé.',
  middle: 'Au centre, Entrée pour ouvrir',
  behindShort: 'derrière les lignes d’une autre partie',
  changedRow: 'Localités passées en d’autres mains',
  follow: 'Suivre',
  followTitle: 'Suivre ce qui change : la carte va là où se passe l’actualité du jour',
  locator: 'Où se trouve cette carte dans le monde',
  killedRow: 'Tués',
};
