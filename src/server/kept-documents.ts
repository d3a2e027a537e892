import { createHash } from "node:crypto";
import {
  getOperationAST,
  getVariableValues,
  GraphQLScalarType,
  GraphQLSchema,
  Kind,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
  type TypeNode,
  type ValidationRule,
} from "graphql";
import { compileQuery, isCompiledQuery } from "graphql-jit";
import type { Context } from "../../schema/graphql/context.js";
import { tooManyRows } from "./limit-rows.js";
import { MAX_TOKENS } from "./limits.js";

/** Documents kept, those asked last; and the longest that is, in characters. */
const MAX_DOCUMENTS = 500;
const MAX_LENGTH = 20_000;

/** A valid query, ready to be asked again and again. */
export interface KeptDocument {
  readonly sha256: string;
  /** @returns null, before anything is asked of the graph, when a variable has no value that its type takes. */
  readonly ask: (context: Context, variables: Readonly<Record<string, unknown>>) => Promise<ExecutionResult | null>;
  /** Could it bring more rows with these variables than one request may? */
  readonly isTooLarge: (variables: Readonly<Record<string, unknown>>) => boolean;
}

/** The queries that clients ask, read, checked and compiled once each. */
export class KeptDocuments {
  private readonly byText = new Map<string, KeptDocument>();
  private readonly textByHash = new Map<string, string>();

  /** The schema with a type more. */
  private readonly compilable: GraphQLSchema;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly rules: readonly ValidationRule[],
  ) {
    const config = schema.toConfig();
    this.compilable = new GraphQLSchema({ ...config, types: [...config.types, ANY] });
  }

  /** The text of a query that was kept under its SHA-256, in hexadecimal digits. */
  textOf(sha256: string): string | undefined {
    return this.textByHash.get(sha256);
  }

  /** @returns null for what is not kept: a text with mistakes, a mutation, a question about the schema itself. */
  find(text: string, operationName: string | null): KeptDocument | null {
    const key = operationName === null ? text : `${operationName} ${text}`;
    const kept = this.byText.get(key) ?? this.read(text, operationName);
    if (!kept) return null;
    this.byText.delete(key);
    this.byText.set(key, kept);
    if (this.byText.size > MAX_DOCUMENTS) this.forgetOldest();
    this.textByHash.set(kept.sha256, text);
    return kept;
  }

  private forgetOldest(): void {
    const [oldest] = this.byText;
    if (!oldest) return;
    this.byText.delete(oldest[0]);
    this.textByHash.delete(oldest[1].sha256);
  }

  private read(text: string, operationName: string | null): KeptDocument | null {
    if (text.length > MAX_LENGTH || ABOUT_SCHEMA.test(text)) return null;
    const document = parsed(text);
    const operation = document && getOperationAST(document, operationName);
    if (!document || operation?.operation !== OperationTypeNode.QUERY) return null;
    if (validate(this.schema, document, [...specifiedRules, ...this.rules]).length > 0) return null;
    const compiled = compileQuery(this.compilable, withAnyVariables(document), operation.name?.value);
    if (!isCompiledQuery(compiled)) return null;
    const { variableDefinitions = [] } = operation;
    return {
      sha256: createHash("sha256").update(text).digest("hex"),
      ask: async (context, variables) => {
        const { coerced } = getVariableValues(this.schema, variableDefinitions, variables);
        return coerced ? compiled.query(undefined, context, coerced) : null;
      },
      isTooLarge: sizeCheck(this.schema, document, operation),
    };
  }
}

/** Takes any value: variables are coerced before, since the compiler cannot read a filter that holds filters. */
const ANY = new GraphQLScalarType({ name: "CoercedVariable" });

const ANY_TYPE: TypeNode = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: ANY.name } };

/** The same document, taking variables that are coerced already. */
const withAnyVariables = (document: DocumentNode): DocumentNode =>
  visit(document, {
    VariableDefinition: ({ variable }) => ({ kind: Kind.VARIABLE_DEFINITION, variable, type: ANY_TYPE }),
  });

/** Introspection. */
const ABOUT_SCHEMA = /\b__(schema|type)\b/;

function parsed(text: string): DocumentNode | null {
  try {
    return parse(text, { maxTokens: MAX_TOKENS });
  } catch {
    return null;
  }
}

/** Only whole numbers bound a list: a query without such variables is counted once. */
function sizeCheck(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): KeptDocument["isTooLarge"] {
  const check: KeptDocument["isTooLarge"] = (variables) =>
    tooManyRows({ schema, document, operation, variables }) !== null;
  if (operation.variableDefinitions?.some(isWholeNumber)) return check;
  const answer = check({});
  return () => answer;
}

function isWholeNumber({ type }: { readonly type: TypeNode }): boolean {
  const inner = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  return inner.kind === Kind.NAMED_TYPE && inner.name.value === "Int";
}
