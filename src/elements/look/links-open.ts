/**
 * Whether links surely lead somewhere. A sandboxed frame has an opaque origin, and what made it so also keeps links from
 * opening in many of them: addresses must then stand there to be read and copied. A file opened from a disk is opaque too,
 * and its links open.
 */
export function linksOpen(): boolean {
  return window.origin !== 'null' || location.protocol === 'file:';
}
