import { applyEdits, modify } from 'jsonc-parser';
import { type Texts, theatreOf } from './rows.ts';

/** Somebody to be credited, as theatre.json has it. */
export interface Credit {
  readonly text: string;
  readonly url?: string;
  readonly licence?: string;
}

/** theatre.json with one more credit; the text as it is where it has the credit already. */
export function withCredit(project: Texts, credit: Credit, text = project.text('theatre.json') ?? '{}\n'): string {
  const { credits } = theatreOf(project);
  const given: readonly unknown[] = Array.isArray(credits) ? credits : [];
  const has = given.some(one => typeof one === 'object' && one !== null && 'text' in one && one.text === credit.text);
  if (has) return text;
  const formattingOptions = { insertSpaces: true, tabSize: 2 };
  return applyEdits(text, modify(text, ['credits'], [...given, credit], { formattingOptions }));
}
