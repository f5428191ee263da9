/** A text that was not understood, or could mean two things. */
export interface Misread {
  readonly asked: string;
  /** What the parameter is now; `asked` where nothing was understood. */
  readonly now: string;
  /** What was perhaps meant, as the parameter writes it; '' where nothing comes near. */
  readonly guess: string;
}
