import type { Problem } from '../../compile/read/problem.ts';
import { languagesOf, rowsOf, type Texts, theatreOf } from '../project/rows.ts';
import type { StudioWords } from '../words/en.ts';

/** One point of what to look at before a map is published. */
export interface Check {
  readonly name: keyof StudioWords['checks'];
  readonly good: boolean;
  readonly text: string;
}

export function checklist(project: Texts, problems: readonly Problem[], words: StudioWords): Check[] {
  const { checkTexts: texts } = words;
  const theatre = theatreOf(project);
  const languages = languagesOf(project);
  const check = (name: Check['name'], faults: readonly string[]): Check => ({
    name,
    good: faults.length === 0,
    text: faults.join(' ') || texts.fine,
  });
  const title = theatre.title as Readonly<Record<string, unknown>> | undefined;
  const credits = Array.isArray(theatre.credits)
    ? (theatre.credits as readonly Readonly<Record<string, unknown>>[])
    : [];
  const unlinked = rowsOf(project, 'sources').filter(({ url }) => !url).length;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const unnamed = languages
    .filter(code => code !== 'en')
    .flatMap(code => {
      const count = rowsOf(project, 'places').filter(row => !row[`name_${code}`]).length;
      return count > 0 ? [texts.missingNames(code, count)] : [];
    });
  return [
    check('title', title && typeof title.en === 'string' && title.en !== '' ? [] : [texts.noTitle]),
    check('credits', credits.length > 0 ? [] : [texts.noCredits]),
    check(
      'licence',
      credits.some(({ licence }) => typeof licence === 'string' && licence !== '') ? [] : [texts.noLicence],
    ),
    check('sources', unlinked > 0 ? [texts.sourcesWithoutUrl(unlinked)] : []),
    check('languages', unnamed),
    check('problems', errors > 0 ? [texts.errors(errors)] : []),
  ];
}
