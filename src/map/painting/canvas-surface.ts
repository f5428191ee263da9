/** What is drawn on before it shows on a canvas. */
export interface Surface {
  readonly context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null;
  /** Setting a size clears and allocates, so it is done only when the size differs. @returns whether it did */
  fit(width: number, height: number): boolean;
  /** Everything has been drawn. */
  show(): void;
}

/** The canvas itself. */
export function surfaceOf(canvas: HTMLCanvasElement): Surface {
  return {
    context: canvas.getContext('2d'),
    fit: (width, height) => sized(canvas, width, height),
    show() {},
  };
}

/**
 * For a picture that stays for long. Without a GPU a browser hands every canvas that can be drawn on to the screen anew
 * with each frame, whether or not it was; one that shows a finished picture stays as it is.
 */
export function stillSurfaceOf(canvas: HTMLCanvasElement): Surface {
  const picture = 'OffscreenCanvas' in globalThis ? new OffscreenCanvas(canvas.width, canvas.height) : null;
  // A browser may know the kind and have no context to give: out of memory, or told not to.
  const context = picture?.getContext('2d');
  const shown = context ? canvas.getContext('bitmaprenderer') : null;
  if (!picture || !context || !shown) return surfaceOf(canvas);
  return {
    context,
    fit: (width, height) => sized(picture, width, height),
    show: () => shown.transferFromImageBitmap(picture.transferToImageBitmap()),
  };
}

function sized(canvas: HTMLCanvasElement | OffscreenCanvas, width: number, height: number): boolean {
  if (canvas.width === width && canvas.height === height) return false;
  canvas.width = width;
  canvas.height = height;
  return true;
}
