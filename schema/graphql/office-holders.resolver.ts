import { Arg, Ctx, ID, Int, Query, Resolver } from "type-graphql";
import { joinHoldings, type ToldHolding } from "../../queries/join-holdings.js";
import type { KnownHolding } from "../../queries/known-holding.js";
import { officeHoldersTold } from "../../queries/office-holders-told.js";
import { isHeldOn, type OfficeHolding } from "../../queries/office-holdings.js";
import { saysOffice, titleWords } from "../../queries/office-title.js";
import { InputError } from "../ontology/errors.js";
import type { PartialDate } from "../ontology/partial-date.js";
import { checkCountry, checkDate, checkId, checkRange, checkText } from "./check-arguments.js";
import type { Context } from "./context.js";
import { DateScalar } from "./date.scalar.js";
import { meantOffices } from "./meant-offices.js";
import { OfficeHoldingType } from "./office-holding.type.js";

/** What is asked, checked. */
interface Sought {
  readonly title: string | null;
  readonly body: string | null;
  readonly country: string | null;
  readonly on: PartialDate | null;
}

@Resolver()
export class OfficeHoldersResolver {
  @Query(() => [OfficeHoldingType], {
    description:
      "Who held an office, newest first: from the office data that Griot brings (heads of state and government and " +
      "ministers of the states the briefs speak of, since 2010) and from what briefs tell; `origin` says which. " +
      "At least one of title, body and country must be given.",
  })
  async officeHolders(
    @Arg("title", () => String, {
      nullable: true,
      description:
        "Words of the office, «ministre des Affaires étrangères»; accents, case, gender and number do not count, and " +
        "«chef de l’État» or «garde des Sceaux» are understood.",
    })
    title: string | null,
    @Arg("body", () => ID, { nullable: true, description: "Id of the state or body the office is of: `country:mali`." })
    body: string | null,
    @Arg("country", () => String, {
      nullable: true,
      description: "ISO 3166-1 alpha-2 code of the body's state, or else of the holder's.",
    })
    country: string | null,
    @Arg("on", () => DateScalar, { nullable: true, description: "Only those in office on this day, month or year." })
    on: PartialDate | null,
    @Arg("first", () => Int, { defaultValue: 100, description: "Rows wanted, at most 500." }) first: number,
    @Ctx() context: Context,
  ): Promise<readonly OfficeHolding[]> {
    const meant = body == null ? null : await context.loaders.keptId.load(checkId("body", body));
    const sought = readSought(title, meant, country, on);
    checkRange("first", first, 1, 500);
    const offices = await meantOffices(context);
    const known = offices.filter((one) => isSoughtKnown(one, sought, offices));
    const told = await tellHoldings(context, sought, known);
    return joinHoldings(known, told)
      .filter((holding) => sought.on === null || isHeldOn(holding, sought.on))
      .toSorted(newestFirst)
      .slice(0, first);
  }
}

function readSought(title: string | null, body: string | null, country: string | null, on: PartialDate | null): Sought {
  if (title == null && body == null && country == null) {
    throw new InputError('Arguments "title", "body", "country": expected at least one of them, but got none.');
  }
  checkText("title", title);
  checkCountry("country", country);
  checkDate("on", on);
  return { title: title ?? null, body: body ?? null, country: country ?? null, on: on ?? null };
}

/** The words that are sought, and those of the office that they name in another way. */
function soughtWordings(title: string, offices: readonly KnownHolding[]): readonly (readonly string[])[] {
  const words = titleWords(title);
  const isWording = (wording: string): boolean => titleWords(wording).join(" ") === words.join(" ");
  const named = offices.find(({ wordings }) => wordings.some(isWording));
  return [words, ...(named?.wordings.map(titleWords) ?? [])];
}

function isSoughtKnown(one: KnownHolding, { title, body, country }: Sought, all: readonly KnownHolding[]): boolean {
  if (body !== null && one.bodyId !== body) return false;
  if (country !== null && one.country !== country) return false;
  return title === null || fits(one.title, one.wordings, title, all);
}

function fits(title: string, wordings: readonly string[], sought: string, all: readonly KnownHolding[]): boolean {
  const asked = soughtWordings(sought, all);
  return [title, ...wordings].some((wording) => asked.some((words) => saysOffice(wording, words)));
}

/** What briefs tell of the office sought, and of the holders that the knowledge has. */
async function tellHoldings(
  { store, loaders, knownOffices }: Context,
  { title, body, country }: Sought,
  known: readonly KnownHolding[],
): Promise<readonly ToldHolding[]> {
  const asked = title === null ? null : soughtWordings(title, knownOffices);
  const holders = await store.read(
    officeHoldersTold({ wordings: asked, bodies: body === null ? null : [body], country }),
  );
  const ids = [...new Set([...holders, ...known.map(({ holderId }) => holderId)])];
  const holdings = (await Promise.all(ids.map((id) => loaders.officesOfActor.load(id)))).flat();
  const told = await Promise.all(
    holdings.map(async (holding): Promise<ToldHolding> => {
      const [holder, of] = await Promise.all([
        loaders.actor.load(holding.holderId),
        holding.bodyId === null ? null : loaders.actor.load(holding.bodyId),
      ]);
      return { holding, country: of?.country ?? holder?.country ?? null };
    }),
  );
  return told.filter(
    (one) =>
      (body === null || one.holding.bodyId === body || known.some((each) => each.holderId === one.holding.holderId)) &&
      (country === null || one.country === country) &&
      (asked === null || asked.some((words) => saysOffice(one.holding.title, words))),
  );
}

function newestFirst(a: OfficeHolding, b: OfficeHolding): number {
  const [one, other] = [a.from ?? a.knownFrom ?? "", b.from ?? b.knownFrom ?? ""];
  return one === other ? a.title.localeCompare(b.title, "fr") : one < other ? 1 : -1;
}
