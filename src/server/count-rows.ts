import {
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from "graphql";

/** Taken for a list that no argument bounds: the mentions of a brief, the steps of a path. */
const USUAL_LENGTH = 10;

export interface Asked {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** How many objects an operation may bring at most, from the sizes its lists ask for, nested lists multiplied. */
export function countRows(asked: Asked): number {
  const root = asked.schema.getRootType(asked.operation.operation);
  return root ? rowsUnder(asked.operation.selectionSet, root, asked) : 0;
}

/** Lengths of lists that an argument of the field around them bounds, by the lists' names. */
type Lengths = Readonly<Record<string, number>>;

function rowsUnder(
  selectionSet: SelectionSetNode,
  parent: GraphQLNamedType,
  asked: Asked,
  lengths: Lengths = {},
): number {
  if (!isObjectType(parent)) return 0;
  const fields = parent.getFields();
  return selectionSet.selections.reduce((sum, selection) => {
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum + rowsUnder(selection.selectionSet, parent, asked, lengths);
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = asked.fragments.get(selection.name.value);
      return sum + (fragment ? rowsUnder(fragment.selectionSet, parent, asked, lengths) : 0);
    }
    const field = fields[selection.name.value];
    return sum + (field ? rowsOf(selection, field, parent, asked, lengths) : 0);
  }, 0);
}

function rowsOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  asked: Asked,
  lengths: Lengths,
): number {
  const type = getNamedType(field.type);
  if (!node.selectionSet || !isCompositeType(type)) return 0;
  const given = argumentsOf(node, field, asked);
  const length = lengths[field.name] ?? lengthOf(field, parent, given);
  return length * (1 + rowsUnder(node.selectionSet, type, asked, lengthsWithin(given)));
}

/** A subgraph says itself how long its lists may become. */
function lengthsWithin({ maxActors, maxRelationships }: Record<string, unknown>): Lengths {
  return {
    ...(typeof maxActors === "number" && { actors: Math.max(maxActors, 1) }),
    ...(typeof maxRelationships === "number" && { relationships: Math.max(maxRelationships, 1) }),
  };
}

function lengthOf(
  field: GraphQLField<unknown, unknown>,
  parent: GraphQLNamedType,
  { first }: Record<string, unknown>,
): number {
  if (typeof first === "number") return Math.max(first, 1);
  // A connection's size is counted where its `first` stands.
  const isOfPage = parent.name.endsWith("Connection");
  return isListType(getNullableType(field.type)) && !isOfPage ? USUAL_LENGTH : 1;
}

/** Arguments that are wrong are none here: they get their own message. */
function argumentsOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  { variables }: Asked,
): Record<string, unknown> {
  try {
    return getArgumentValues(field, node, variables);
  } catch {
    return {};
  }
}
