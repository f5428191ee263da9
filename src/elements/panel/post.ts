import { html, nothing, type TemplateResult } from 'lit';
import type { Post } from '../../engine/model/theatre.ts';
import { swatch } from '../look/swatch.ts';
import { frontNear } from './nearby.ts';
import type { PanelContext } from './panel-context.ts';
import { sourceList } from './sources.ts';

/** A post: whose, what kind, since when, and behind whose lines it stands on the day. */
export function postPart(context: PanelContext, post: Post): TemplateResult {
  const { theatre, texts, snapshot, names, words, reading } = context;
  if (!reading) return html``;
  const said = reading.post;
  const kind = words.post.kinds[post.kind];
  const situation = snapshot.posts.find(one => one.post === post);
  const from = words.date(post.from);
  const note = texts?.posts[post.id];
  return html`
    <p class="lead">${names.actor(post.actor)} · ${post.number ? words.post.numbered(kind, post.number) : kind}</p>
    <p>
      ${Number.isFinite(post.until) ? said.stands(from, words.date(post.until - 1)) : said.standing(from)}
    </p>
    ${
      situation
        ? html`
            ${
              situation.state >= 0
                ? html`<p>${swatch(theatre, situation.state)} ${said.within(names.state(situation.state))}</p>`
                : nothing
            }
            ${situation.behind ? html`<p><b>${said.behind(names.state(situation.state))}</b></p>` : nothing}
            ${frontNear(context, post.x, post.y)}
          `
        : html`<p>${said.gone}
            <button type="button" class="link" @click=${() => context.go(post.from)}>${reading.event.goTo(from)}</button>
          </p>`
    }
    ${post.precisionKm > 0 ? html`<p class="quiet">${said.precision(post.precisionKm)}</p>` : nothing}
    ${note?.text ? html`<p dir="auto">${note.text}</p>` : nothing}
    ${note && note.sources.length > 0 ? html`<h3>${words.sources.heading}</h3>${sourceList(context, note.sources)}` : nothing}
  `;
}
