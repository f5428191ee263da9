/** Where readers may suggest corrections: a web address with `{text}` in it, or a mailto. */
export const CORRECTIONS =
  /^(https?:\/\/[^\s"<>{}]+\{text\}[^\s"<>{}]*|mailto:[^\s"<>?{}@]+@[^\s"<>?{}@]+(\?[^\s"<>]*)?)$/i;
