/** Everything the cascade knows before it reads: lexicons, frames, office holders. Compiled once at start. */
export interface Knowledge {
  /** Griot's version and a digest of the data files. */
  readonly version: string;
}
