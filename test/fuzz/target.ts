/** What a fuzz target made of one input: it refused it in words, as it should most, or took it. */
export type Verdict = 'refused' | 'taken';

/** Something that takes files or messages from strangers, and inputs that a stranger might send. */
export interface Target {
  /** One input, the same for the same random numbers; what it is, in a few words, for whoever has to find the fault. */
  make(random: Random): Input;
  /** Removes what it has left on the disk. */
  close?(): Promise<void>;
}

export interface Input {
  readonly what: string;
  /** @throws anything when the input was neither refused in words nor taken and sound */
  run(): Promise<Verdict> | Verdict;
}

/** Random numbers from a seed (mulberry32): every machine draws the same. */
export class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A whole number from 0 up to but without `end`. */
  below(end: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % end;
  }

  from<Item>(items: readonly Item[]): Item {
    return items[this.below(items.length)];
  }
}

/** Texts that programs stumble over: numbers at their limits, other scripts, what steers terminals, pages and objects. */
export const NASTY_TEXTS: readonly string[] = [
  '',
  ' ',
  '0',
  '-1',
  '1e308',
  'NaN',
  'Infinity',
  '-0',
  '99999999999999999999',
  '0x10',
  '٣٦٫٥',
  '2020-02-30',
  '9999-12-31',
  '-0001-01-01',
  '+275760-09-13',
  '31/12/2020',
  '44000',
  '__proto__',
  'constructor',
  'toString',
  '../../etc/passwd',
  'javascript:alert(1)',
  'url(https://other.example/x)',
  '<img src=x onerror=alert(1)>',
  '=HYPERLINK("https://other.example")',
  '\u001b[2J\u0007',
  '\u202egnp.exe\u2066',
  '\ud800',
  '\u0000',
  '"',
  '""""',
  'a\r\nb',
  'x'.repeat(5000),
  'é'.normalize('NFD'),
  'إدلب',
  '#12345',
  '#0072b2',
];
