import type { ReactNode } from "react";

export function IngestPage(): ReactNode {
  return null;
}
