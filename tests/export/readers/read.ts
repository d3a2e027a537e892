/** What every reader says of the file that it read. */
export interface Read {
  readonly nodes: number;
  readonly edges: number;
  readonly dated: number;
  readonly nodeAttributes?: Readonly<Record<string, number>>;
  readonly edgeAttributes?: Readonly<Record<string, number>>;
  readonly [more: string]: unknown;
}
