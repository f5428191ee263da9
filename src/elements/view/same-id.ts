/** Whether two ids or keys are the same but for capitals, separators and punctuation around them. */
export function isSameId(a: string, b: string): boolean {
  return lettersOf(a) === lettersOf(b);
}

function lettersOf(id: string): string {
  return id.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
