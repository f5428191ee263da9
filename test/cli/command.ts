import { main } from '../../src/cli/main.ts';

/** How a command ended and what it wrote. */
export interface Result {
  status: number;
  out: string;
  err: string;
}

/** Runs the command line in this process. */
export async function run(...args: string[]): Promise<Result> {
  const result = { status: -1, out: '', err: '' };
  result.status = await main(args, {
    out: text => {
      result.out += text;
    },
    err: text => {
      result.err += text;
    },
  });
  return result;
}
