import type Graph from "graphology";
import type { Family } from "../theme/relation-families.js";

/** An actor as it is drawn. */
export interface ActorNode {
  readonly label: string;
  readonly kind: string;
  readonly country: string | null;
  /** A center of the view. */
  readonly center: boolean;
  /** Other actors in the whole graph with whom it dealt. */
  readonly degree: number;
  size: number;
  x: number;
  y: number;
}

/** All that one actor did to another of one family: one line of the drawing. */
export interface LinkEdge {
  readonly family: Family;
  readonly types: readonly string[];
  readonly statements: number;
  readonly briefs: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
  readonly symmetric: boolean;
  size: number;
  /** How far it bends to its left, as a share of its length. */
  curvature: number;
}

export interface GraphFacts {
  /** Actors in the order in which their names get room. */
  byWeight: readonly string[];
}

export type LinkGraph = Graph<ActorNode, LinkEdge, GraphFacts>;
