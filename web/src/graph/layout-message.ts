/** What the page asks of the layout worker; actors and links by their place in the lists. */
export interface LayoutRequest {
  readonly round: number;
  /** x and y of each actor, one after the other. */
  readonly places: Float32Array;
  readonly sizes: Float32Array;
  /** 1: the actor stays where it is. */
  readonly held: Uint8Array;
  /** Source and target of each link. */
  readonly links: Uint32Array;
  readonly weights: Float32Array;
}

export interface LayoutReply {
  readonly round: number;
  readonly places: Float32Array;
  readonly done: boolean;
}
