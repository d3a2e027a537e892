import type { Drawing } from "./create-sigma.js";

/** So long after it moved last a drawing is at rest: between two turns of a wheel it is not. */
const PAUSE_MS = 220;
/** Where the frames of a moving drawing take longer than this, fewer pixels are painted until it rests. */
const SLOW_FRAME_MS = 33;
/** How much of each side is left then. */
const COARSE = 0.6;

/** Whether a drawing rests or is being moved; told anew when it has come to rest. */
export class Rest {
  /** Draws what covers the links, with the picture for pointing or without. */
  afterLinks: (points: boolean) => void = () => undefined;
  /** Whether the frame that is being drawn is one of a drawing at rest. */
  isStill = true;
  private movedAt = -Infinity;
  private frameMs = 0;
  private next = 0;
  private waking: ReturnType<typeof setTimeout> | undefined;
  private drawing: Drawing | null = null;

  /**
   * @param isLarge links are left out until it rests, and then drawn over several frames
   * @param onWhole told whenever all links are drawn
   */
  constructor(
    readonly isLarge: boolean,
    readonly onWhole: () => void,
  ) {}

  /** @param drawing what is drawn anew once it rests; null: nothing any more */
  watch(drawing: Drawing | null): void {
    this.drawing?.off("beforeRender", this.look);
    drawing?.on("beforeRender", this.look);
    this.drawing = drawing;
    if (drawing !== null) return;
    clearTimeout(this.waking);
    cancelAnimationFrame(this.next);
  }

  /** Pixels to paint for each of the screen's, along one side. */
  get sharpness(): number {
    return this.isStill || this.frameMs < SLOW_FRAME_MS ? 1 : COARSE;
  }

  /** Goes on with what is drawn over several frames, unless all is drawn anew before. */
  inNextFrame(draw: () => void): void {
    this.next = requestAnimationFrame(draw);
  }

  private readonly look = (): void => {
    cancelAnimationFrame(this.next);
    if (!this.drawing) return;
    const { isMoving, draggedEvents, currentWheelDirection } = this.drawing.getMouseCaptor();
    const now = performance.now();
    const moves = isMoving || draggedEvents > 0 || currentWheelDirection !== 0 || this.drawing.getCamera().isAnimated();
    this.isStill = !moves && now - this.movedAt >= PAUSE_MS;
    if (!moves) return;
    this.movedAt = now;
    clearTimeout(this.waking);
    this.waking = setTimeout(() => this.drawing?.scheduleRender(), PAUSE_MS + 10);
    if (this.sharpness === 1)
      requestAnimationFrame(() => (this.frameMs += 0.2 * (performance.now() - now - this.frameMs)));
  };
}
