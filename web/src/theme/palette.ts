import type { ActorKind } from "../../../schema/ontology/actor-kinds.js";
import type { Family } from "./relation-families.js";

export type Scheme = "light" | "dark";

/** Colours that the graph is drawn with; the page's own are in `tokens.css`. */
export interface Palette {
  readonly family: Readonly<Record<Family, string>>;
  readonly kind: Readonly<Record<ActorKind, string>>;
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  /** A link or actor that another one is looked at in front of. */
  readonly faint: string;
  readonly accent: string;
}

/** Each link at least 3:1 against its paper, and told apart by lightness too, not by hue alone. */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    family: {
      contact: "#2a6fbb",
      appointment: "#7b4cb8",
      office: "#8a94a3",
      support: "#2f8a57",
      honour: "#b07d00",
      dispute: "#d1661f",
      justice: "#a5377b",
      violence: "#c22a2a",
      other: "#5c5c5c",
    },
    kind: {
      PERSON: "#22384f",
      PUBLIC_BODY: "#5f7690",
      ORGANIZATION: "#2f6f6d",
      COUNTRY: "#93703f",
      GROUP: "#7d5a86",
      PLACE: "#7f8a72",
    },
    paper: "#fbfaf7",
    ink: "#1d2126",
    muted: "#5d646d",
    faint: "#e3e0d9",
    accent: "#0b6b6b",
  },
  dark: {
    family: {
      contact: "#6ba8ea",
      appointment: "#b48cf0",
      office: "#7f8a99",
      support: "#5fc08a",
      honour: "#d9ad3c",
      dispute: "#f0934f",
      justice: "#e07fb8",
      violence: "#f0685f",
      other: "#a7a7a7",
    },
    kind: {
      PERSON: "#d5e0ec",
      PUBLIC_BODY: "#93a9c4",
      ORGANIZATION: "#6fbab4",
      COUNTRY: "#cfa970",
      GROUP: "#bd9bc8",
      PLACE: "#a9b59a",
    },
    paper: "#14181d",
    ink: "#e8e6e1",
    muted: "#9aa3ad",
    faint: "#2a3038",
    accent: "#5cc4bf",
  },
};
