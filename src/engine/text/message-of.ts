/** What a thrown thing says: the message of an error, else the thing as text. */
export function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}
