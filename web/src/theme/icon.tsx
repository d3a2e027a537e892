import type { ReactNode } from "react";

/** Line drawings on a grid of 20, drawn for Griot. */
const DRAWINGS = {
  search: "M9 15a6 6 0 1 0 0-12 6 6 0 0 0 0 12ZM13.5 13.5 17 17",
  close: "M5 5l10 10M15 5 5 15",
  plus: "M10 4v12M4 10h12",
  minus: "M4 10h12",
  fit: "M4 8V4h4M12 4h4v4M16 12v4h-4M8 16H4v-4",
  arrange: "M10 10 5 5M10 10l6-3M10 10l-2 6M4 4h.01M17 6.500h.01M8 17h.01",
  expand: "M10 7v6M7 10h6M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z",
  collapse: "M7 10h6M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14Z",
  pin: "M7 3h6l-1 5 3 3H5l3-3-1-5ZM10 11v6",
  hide: "M3 3l14 14M8 5.200A8 8 0 0 1 18 10a11 11 0 0 1-2.5 3M5 6.500A11 11 0 0 0 2 10a8 8 0 0 0 10.5 4.5",
  page: "M5 3h7l3 3v11H5V3ZM8 9h4M8 12h4",
  path: "M5 15a2 2 0 1 0 0-.01M15 5a2 2 0 1 0 0-.01M6.5 13.5 9 11l2-2 2.5-2.5",
  filter: "M3 5h14M6 10h8M8.5 15h3",
  share: "M8 12l4-4M7 10l-2.5 2.500a2.8 2.8 0 0 0 4 4L11 14M9 6l2.5-2.500a2.8 2.8 0 0 1 4 4L13 10",
  export: "M10 3v9M6.5 8.5 10 12l3.5-3.500M4 13v4h12v-4",
  back: "M12 4l-6 6 6 6",
  swap: "M6 4v12M3 7l3-3 3 3M14 16V4M11 13l3 3 3-3",
  table: "M3 5h14v11H3V5ZM3 9h14M8 5v11",
  graph:
    "M5 14.500a1.5 1.5 0 1 0 0-.01M14 15a1.5 1.5 0 1 0 0-.01M11 5.500a1.5 1.5 0 1 0 0-.01M6 13l4.5-6.500M7 14.500l5.5.3M14 13.5 11.8 7",
  sun: "M10 13.500a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM10 2v2M10 16v2M2 10h2M16 10h2M4.3 4.300l1.4 1.400M14.3 14.300l1.4 1.400M15.7 4.300l-1.4 1.400M5.7 14.300l-1.4 1.4",
  moon: "M16.5 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.5 8.500Z",
  halfMoon: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 3v14M12.5 4v12M15 6v8",
  check: "M4 10.5 8 14.5 16 6",
  undo: "M7 5 3.5 8.5 7 12M3.5 8.500H12a4 4 0 0 1 0 8H9",
  down: "M5 8l5 5 5-5",
  clock: "M10 17a7 7 0 1 0 0-14 7 7 0 0 0 0 14ZM10 6v4l3 2",
} as const;

export type IconName = keyof typeof DRAWINGS;

/** Decoration: the button that holds it says what it does. */
export function Icon({ name, size = 18 }: { readonly name: IconName; readonly size?: number }): ReactNode {
  return (
    <svg
      className="icon-glyph"
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d={DRAWINGS[name]} />
    </svg>
  );
}
