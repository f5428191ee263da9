import { html, type TemplateResult } from 'lit';
import type { Problem } from '../../compile/read/problem.ts';
import type { Project } from '../project/project.ts';
import type { Edits } from '../project/write-facts.ts';
import type { StudioWords } from '../words/en.ts';
import { pathOf, suggestedFix } from './suggested-fix.ts';

/** Problems that are listed; a file of another kind can have a hundred thousand. */
const MOST_PROBLEMS = 200;

/** What a click in the list asks for. */
export interface ProblemActions {
  /** @param said what was done, in words */
  edit(edits: Edits, said: string): void;
  goTo(path: string, line: number, column: string): void;
}

/** What the compiler found, errors first, each with the way to its cell and with its mend where one is known. */
export function problemList(
  words: StudioWords,
  project: Project,
  problems: readonly Problem[],
  failure: string,
  actions: ProblemActions,
): TemplateResult {
  if (failure) return html`<p class="bad">${words.failed(failure)}</p>`;
  if (problems.length === 0) return html`<p>${words.noProblems}</p>`;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const first = [...problems]
    .sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'))
    .slice(0, MOST_PROBLEMS);
  return html`<p>${words.problemCount(errors, problems.length - errors)}</p>
    <ul class="problems">${first.map(problem => problemItem(words, project, problem, actions))}</ul>`;
}

function problemItem(words: StudioWords, project: Project, problem: Problem, actions: ProblemActions): TemplateResult {
  const mend = suggestedFix(project, project.name, problem);
  const path = pathOf(problem, project.name);
  const shown = mend && (mend.kind === 'replace' ? words.mend(mend.text) : words.mendAddSource(mend.id));
  return html`<li>
    <strong class=${problem.severity === 'error' ? 'bad' : ''}>${problem.severity === 'error' ? words.error : words.warning}</strong>
    <p><bdi dir="ltr">${path}:${problem.line} ${problem.column}</bdi><br /><bdi>${problem.text}</bdi></p>
    <span class="row">
      ${mend ? html`<button type="button" class="act" @click=${() => actions.edit(mend.edits, shown ?? '')}>${shown}</button>` : ''}
      <button type="button" class="act" @click=${() => actions.goTo(path, problem.line, problem.column)}>${words.goTo}</button>
    </span>
  </li>`;
}
