import type { Drawing } from "./create-sigma.js";

/** So long after it moved last a drawing is at rest: between two turns of a wheel it is not. */
const PAUSE_MS = 220;

/** Whether a drawing rests or is being moved; told anew when it has come to rest. */
export class Rest {
  /** What is drawn once the links are. */
  afterLinks: () => void = () => undefined;
  private movedAt = -Infinity;
  private waking: ReturnType<typeof setTimeout> | undefined;
  private drawing: Pick<Drawing, "getMouseCaptor" | "getCamera" | "scheduleRender"> | null = null;

  /** @param hidesLinks links are left out until it rests */
  constructor(readonly hidesLinks: boolean) {}

  /** @param drawing what is drawn anew once it rests; null: nothing any more */
  watch(drawing: typeof this.drawing): void {
    this.drawing = drawing;
    if (drawing === null) clearTimeout(this.waking);
  }

  rests(): boolean {
    if (!this.drawing) return true;
    const { isMoving, draggedEvents, currentWheelDirection } = this.drawing.getMouseCaptor();
    const moves = isMoving || draggedEvents > 0 || currentWheelDirection !== 0;
    if (!moves && !this.drawing.getCamera().isAnimated()) return performance.now() - this.movedAt >= PAUSE_MS;
    this.movedAt = performance.now();
    clearTimeout(this.waking);
    this.waking = setTimeout(() => this.drawing?.scheduleRender(), PAUSE_MS + 10);
    return false;
  }
}
