import { html, type TemplateResult } from 'lit';
import { formatDay } from '../engine/day.ts';
import type { PlayChangeEvent, SpeedChangeEvent } from './events.ts';
import type { Player } from './player.ts';
import type { LoopChangeEvent } from './time-events.ts';
import type { Shown } from './tools.ts';

/** The panel beside the map, or over its lower part. */
export function panelPart({ names, view, outlook, layout }: Shown): TemplateResult {
  return html`
    <territory-panel
      part="panel"
      .snapshot=${outlook.snapshot}
      .outlook=${outlook}
      .texts=${names.texts}
      .words=${names.words}
      .select=${view.select}
      .kinds=${view.kinds}
      .panel=${layout.panel}
    ></territory-panel>
  `;
}

/** The slider below the map. */
export function sliderPart({ names, view }: Shown, player: Player): TemplateResult {
  return html`
    <territory-slider
      part="slider"
      .theatre=${names.theatre}
      .texts=${names.texts}
      .words=${names.words}
      .date=${formatDay(view.day)}
      .playing=${player.playing}
      .speed=${player.speed}
      .loop=${player.loop}
      .skipped=${player.skipped}
      @play-change=${(event: PlayChangeEvent) => (event.playing ? player.play() : player.pause())}
      @loop-change=${({ loop }: LoopChangeEvent) => Object.assign(player, { loop })}
      @speed-change=${({ speed }: SpeedChangeEvent) => Object.assign(player, { speed })}
    ></territory-slider>
  `;
}
