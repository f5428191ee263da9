import { html, nothing, type TemplateResult } from 'lit';
import { dayOf } from '../../engine/model/day.ts';
import type { Source } from '../../engine/model/texts.ts';
import { byStrength } from '../../engine/query/source-order.ts';
import { linksOpen } from '../look/links-open.ts';
import type { PanelContext } from './panel-context.ts';

/** Sources as a list: publisher, date, to which side the publisher is close, if to any, what it rests on, and the title with its link. */
export function sourceList(
  { texts, words, names }: Pick<PanelContext, 'texts' | 'words' | 'names'>,
  sources: readonly number[],
): TemplateResult | typeof nothing {
  if (!texts || sources.length === 0) return nothing;
  return html`
    <ul class="sources">
      ${byStrength(texts, sources).map(index => {
        const source = texts.sources[index];
        const close = source.lean < 0 ? '' : words.sources.close(names.side(source.lean));
        const basis = source.derivedFrom < 0 ? '' : words.sources.restsOn(texts.sources[source.derivedFrom].publisher);
        return html`
          <li>
            <bdi class="publisher">${source.publisher}</bdi>
            <span class="quiet">${[written(source, words), close, basis].filter(Boolean).join(' · ')}</span>
            <div dir="auto">${title(source)}</div>
          </li>
        `;
      })}
    </ul>
  `;
}

/** The same, folded under its count: for parts that rest on many. */
export function foldedSources(
  context: Pick<PanelContext, 'texts' | 'words' | 'names' | 'reading'>,
  sources: Iterable<number>,
): TemplateResult | typeof nothing {
  const each = [...new Set(sources)];
  if (!context.texts || !context.reading || each.length === 0) return nothing;
  return html`
    <details>
      <summary>${context.reading.sources.all(each.length)}</summary>
      ${sourceList(context, each)}
    </details>
  `;
}

function title({ title: text, url, lang }: Source): TemplateResult {
  return outward(url, html`<bdi lang=${lang || nothing}>${text || url}</bdi>`);
}

/**
 * Words that lead out of the map. Only http and https do, whatever the record says; where links may not open, the address
 * stands below the words to be copied: nothing tells a sandbox that lets them from one that does not.
 */
export function outward(url: string, words: TemplateResult): TemplateResult {
  if (!/^https?:\/\//i.test(url)) return html`<span>${words}</span>`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer external">${words}</a>${
    linksOpen() ? nothing : html` <span class="address" dir="ltr">${url}</span>`
  }`;
}

function written({ date }: Source, words: PanelContext['words']): string {
  if (!date) return words.sources.undated;
  const day = dayOf(date);
  return day === null ? date : words.shortDate(day);
}
