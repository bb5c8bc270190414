/** How large a picture is shown, as multiples of the size at which all of it is seen. */
const LEVELS = [1, 1.5, 2, 3, 4, 6];

/** What a double press leads to, from the whole picture. */
const CLOSE_LOOK = 2;

/** How far a picture is zoomed in. */
export interface ZoomState {
  readonly isSmallest: boolean;
  readonly isLargest: boolean;
}

/** A picture that can be zoomed. */
export interface Zoomable {
  /** Goes some levels in, or out where the number is negative. */
  by(levels: number): void;
  onChange(act: (state: ZoomState) => void): void;
  /** Lets go of what it listens to. */
  end(): void;
}

/**
 * Makes a picture zoomable inside an element that scrolls: what is in the middle of it, or under
 * the pointer, stays there. A double press zooms in and out; a mouse drags.
 */
export function zoomable(canvas: HTMLElement, image: HTMLImageElement): Zoomable {
  let level = 0;
  let tell: (state: ZoomState) => void = () => undefined;
  const width = Number(image.getAttribute("width")) || image.naturalWidth;
  const height = Number(image.getAttribute("height")) || image.naturalHeight;
  const draw = (point?: { readonly x: number; readonly y: number }) => {
    const { clientWidth, clientHeight } = canvas;
    const whole = Math.min(clientWidth, (clientHeight * width) / height);
    const before = image.getBoundingClientRect();
    const frame = canvas.getBoundingClientRect();
    const at = point ?? {
      x: frame.left + clientWidth / 2,
      y: frame.top + clientHeight / 2,
    };
    const across = before.width ? (at.x - before.left) / before.width : 0.5;
    const down = before.height ? (at.y - before.top) / before.height : 0.5;
    const shown = Math.floor(whole * (LEVELS[level] ?? 1));
    image.style.inlineSize = `${shown}px`;
    for (const source of image.parentElement?.querySelectorAll("source") ?? [])
      source.sizes = `${shown}px`;
    const after = image.getBoundingClientRect();
    canvas.scrollBy(
      after.left + across * after.width - at.x,
      after.top + down * after.height - at.y,
    );
    tell({ isSmallest: level === 0, isLargest: level === LEVELS.length - 1 });
  };
  const to = (wanted: number, point?: { readonly x: number; readonly y: number }) => {
    level = Math.min(Math.max(wanted, 0), LEVELS.length - 1);
    draw(point);
  };
  image.addEventListener("dblclick", ({ clientX: x, clientY: y }) => {
    to(level === 0 ? CLOSE_LOOK : 0, { x, y });
  });
  image.draggable = false;
  image.addEventListener("pointermove", ({ buttons, pointerType, movementX, movementY }) => {
    if (pointerType === "mouse" && buttons === 1) canvas.scrollBy(-movementX, -movementY);
  });
  const observer = new ResizeObserver(() => draw());
  observer.observe(canvas);
  return {
    by: (levels) => to(level + levels),
    onChange: (act) => {
      tell = act;
    },
    end: () => observer.disconnect(),
  };
}
