/** The ontology's table as `vite.config.ts` takes it in. */
declare module "*/relation-types.yaml" {
  interface RelationEntry {
    readonly fr: string;
    readonly en: string;
    /** French reading from the object's side. */
    readonly inverse: string;
    readonly symmetric?: boolean;
  }
  export const entries: Readonly<Record<string, RelationEntry>>;
}
