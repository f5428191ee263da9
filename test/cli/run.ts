import { main } from '../../src/cli/main.ts';

export interface Result {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line and hears what it says. */
export async function run(...args: string[]): Promise<Result> {
  let [out, err] = ['', ''];
  const status = await main(args, {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
  });
  return { status, out, err };
}
