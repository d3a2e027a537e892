/** The page's style: light and dark, readable on a telephone and on paper; kinds differ by colour and by line. */
export const EXPLAIN_STYLE = `
:root { color-scheme: light dark; --text: #1b1b1b; --soft: #55585c; --page: #ffffff; --line: #d9dbde;
  --person: #d5eaf5; --body: #fbeebd; --organisation: #f3dcf0; --country: #d8efd8; --group: #dfe0fa; --place: #e8e8e8; }
@media (prefers-color-scheme: dark) { :root { --text: #eceded; --soft: #aeb3b8; --page: #17191b; --line: #3a3e42;
  --person: #17465c; --body: #544308; --organisation: #56284f; --country: #1f4b21; --group: #33377a; --place: #43474b; } }
body { margin: 0 auto; padding: 1rem 1.25rem 3rem; max-width: 76rem; background: var(--page); color: var(--text);
  font: 1rem/1.55 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1.5rem; align-items: baseline; color: var(--soft); }
header p { margin: 0; }
.legend { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; font-size: .8rem; }
h1 { margin: 1.5rem 0 .25rem; font-size: 1.5rem; line-height: 1.25; }
.facts, .details, .none { color: var(--soft); font-size: .875rem; }
.facts, .none { margin: 0; }
.details { display: block; }
.sentences { margin: 1rem 0 0; padding: 0 0 0 1.75rem; }
.sentences > li { padding: .9rem 0 .9rem .5rem; border-top: 1px solid var(--line); }
.sentences > li > p { margin: 0 0 .5rem; font-size: 1.0625rem; overflow-wrap: anywhere; }
@media (min-width: 56rem) { .sentences > li > p { float: left; width: 52%; } .sentences > li > div { margin-left: 55%; }
  .sentences > li::after { content: ""; display: block; clear: both; } }
mark { padding: .05em .2em; border-radius: .2em; border-bottom: 2px solid currentcolor; color: inherit; background: var(--place); }
mark.PERSON { background: var(--person); border-bottom-style: solid; }
mark.PUBLIC_BODY { background: var(--body); border-bottom-style: double; }
mark.ORGANIZATION { background: var(--organisation); border-bottom-style: dashed; }
mark.COUNTRY { background: var(--country); border-bottom-style: dotted; }
mark.GROUP { background: var(--group); border-bottom-width: 1px; }
mark.PLACE { border-bottom-color: transparent; }
.said { margin: 0 0 .5rem; padding: 0; list-style: none; }
.said li { margin: 0 0 .6rem; padding-left: .75rem; border-left: 3px solid var(--line); overflow-wrap: anywhere; }
q { font-style: italic; quotes: "«" "»"; }
code { color: var(--soft); font-size: .8125rem; }
summary { color: var(--soft); font-size: .875rem; cursor: pointer; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .25rem .5rem .25rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top;
  overflow-wrap: anywhere; }
@media print { details > * { display: block; } .sentences > li { break-inside: avoid; } }
`;
