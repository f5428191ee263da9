/**
 * Closes the dialog that it listens on by Escape, and nothing around that dialog: left to the browser, the key would go on to
 * the page, whose own dialog might close as well.
 */
export function closeByEscape(event: KeyboardEvent & { currentTarget: HTMLDialogElement }): void {
  if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
  event.preventDefault();
  event.currentTarget.close();
}
