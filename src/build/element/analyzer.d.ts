/** The analyzer has types for its plugins alone. */
declare module '@custom-elements-manifest/analyzer/cli.js' {
  export function cli(options: { argv: readonly string[]; cwd: string; noWrite: boolean }): Promise<unknown>;
}
