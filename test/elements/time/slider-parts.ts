import { TerritoryDate } from '../../../src/elements/time/territory-date.ts';
import { TerritoryPlayback } from '../../../src/elements/time/territory-playback.ts';
import type { TerritorySlider } from '../../../src/elements/time/territory-slider.ts';
import { TerritoryStrip } from '../../../src/elements/time/territory-strip.ts';
import { part } from '../mount.ts';

/** The parts of a slider, which load after it. */
for (const [tag, element] of [
  ['territory-date', TerritoryDate],
  ['territory-playback', TerritoryPlayback],
  ['territory-strip', TerritoryStrip],
] as const) {
  if (!customElements.get(tag)) customElements.define(tag, element);
}

export const range = (slider: TerritorySlider) => part<HTMLInputElement>(slider, 'input[type=range]');
export const strip = (slider: TerritorySlider) => part<TerritoryStrip>(slider, 'territory-strip');
export const stretch = (slider: TerritorySlider) => part<TerritoryPlayback>(slider, 'territory-playback');
export const dateField = (slider: TerritorySlider) => part<TerritoryDate>(slider, 'territory-date');
export const typed = (slider: TerritorySlider) => part<HTMLInputElement>(dateField(slider), 'input[type=text]');
/** Everything that follows from the slider's state is drawn. */
export async function settled(slider: TerritorySlider): Promise<void> {
  await slider.updateComplete;
  await Promise.all([strip(slider), stretch(slider), dateField(slider)].map(one => one.updateComplete));
}
