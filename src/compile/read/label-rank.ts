/** Places up to this rank are named on the map of a whole theatre, so their names come first and in every language. */
export const LABEL_RANK = 3;
