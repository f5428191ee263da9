import { html, type TemplateResult } from 'lit';
import { formatDay } from '../../engine/model/day.ts';
import { snapshotOf } from '../../engine/query/day-view.ts';
import type { Words } from '../../i18n/en/first.ts';
import { tryAgainButton } from '../load/missing-parts.ts';
import type { LoopChangeEvent } from '../plot/time-events.ts';
import type { Player } from '../time/player.ts';
import type { MakeTouch } from '../time/territory-slider.ts';
import type { PlayChangeEvent } from '../view/events.ts';
import type { SpeedChangeEvent } from '../view/later-events.ts';
import type { Layout } from './layout.ts';
import type { MapState } from './tool-dialogs.ts';

/** The key along the lower edge of the map, and the legend in it. */
export function keyPart({ names, view, dayView }: MapState): TemplateResult {
  const { texts, words } = names;
  const snapshot = snapshotOf(dayView);
  return html`
    <territory-key .snapshot=${snapshot} .words=${words}>
      <territory-legend
        part="legend"
        .snapshot=${snapshot}
        .dayView=${dayView}
        .words=${words}
        .layers=${view.layers}
        .texts=${texts}
        .kinds=${view.kinds}
      ></territory-legend>
    </territory-key>
  `;
}

/** The panel: a drawer over the end of the map, or a sheet over its lower part. */
export function panelPart({ names, view, dayView, layout, site }: MapState): TemplateResult {
  return html`
    <territory-panel
      part="panel"
      layout=${layout.frame}
      .snapshot=${dayView.snapshot}
      .dayView=${dayView}
      .texts=${names.texts}
      .words=${names.words}
      .select=${view.select}
      .kinds=${view.kinds}
      .panel=${layout.panel}
      .site=${site}
      ?sheet=${layout.sheet}
      ?card=${layout.card}
    ></territory-panel>
  `;
}

/** The slider below the map. @param makeTouch makes what hears touches on its track; null until its code has come */
export function sliderPart(
  { map, names, view }: MapState,
  player: Player,
  makeTouch: MakeTouch | null,
): TemplateResult {
  return html`
    <territory-slider
      part="slider"
      .theatre=${names.theatre}
      .texts=${names.texts}
      .words=${names.words}
      .date=${formatDay(view.day)}
      .compare=${view.compare}
      .time=${map.time}
      .playing=${player.playing}
      .speed=${player.speed}
      .loop=${player.loop}
      .skipped=${player.skipped}
      .makeTouch=${makeTouch}
      @play-change=${(event: PlayChangeEvent) => (event.playing ? player.play() : player.pause())}
      @loop-change=${({ loop }: LoopChangeEvent) => Object.assign(player, { loop })}
      @speed-change=${({ speed }: SpeedChangeEvent) => Object.assign(player, { speed })}
    ></territory-slider>
  `;
}

/** What stands in the frame while there is no map, or where there will be none. */
export function notice({ frame }: Layout, words: Words, failed: boolean): TemplateResult {
  const text = failed
    ? html`<div class="notice" role="alert"><p>${words.failed}</p>${tryAgainButton(words.missing.tryAgain)}</div>`
    : html`<p class="notice loading">${words.loading}</p>`;
  return html`<div class=${frame} lang=${words.lang}>${text}</div>`;
}

/** Where the choices above the map, the key, the panel and what the map says of itself stand. */
export function coversIn(root: ParentNode): readonly DOMRect[] {
  const choices = root.querySelector('territory-viewpoint')?.shadowRoot?.querySelectorAll('.viewpoint > *');
  const parts = root.querySelectorAll('territory-key, territory-panel, territory-camera');
  const said = root.querySelector<HTMLElement & { covers?: readonly DOMRect[] }>('territory-pointer')?.covers;
  return [...[...(choices ?? []), ...parts].map(one => one.getBoundingClientRect()), ...(said ?? [])];
}
