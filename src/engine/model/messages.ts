/** One text, or several of which one fits: by the plural of the first number, `yes` and `no` by the first flag, `none` for nothing. */
export type Template = string | Readonly<Record<string, string>>;

/** A theatre's own word: a text, or one with what it is given (see `messageKeys`): `place:text before:holding`. */
export type Message = string | readonly [params: string, template: Template];

/** A theatre's own words by key, in one language. */
export type Messages = Readonly<Record<string, Message>>;
