import { GraphQLScalarType } from "graphql";

/** Any text passes here: the resolver checks it, since it can name the argument (`check-arguments.ts`). */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "An ISO 8601 date as precise as the texts allow: 2022, 2022-02 or 2022-02-08.",
  specifiedByURL: "https://www.iso.org/iso-8601-date-and-time-format.html",
});
