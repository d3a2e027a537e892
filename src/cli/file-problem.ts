/** What to tell a user of a system error on a file. */
const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or folder: check the path.",
  EACCES: "permission denied: allow reading, for instance with chmod u+r.",
  EPERM: "permission denied: allow reading, for instance with chmod u+r.",
  EISDIR: "this is a folder, not a file: check the path.",
  ENOTDIR: "a part of the path is a file, not a folder: check the path.",
  ELOOP: "the link leads back to itself: check the path.",
  ENAMETOOLONG: "the path is too long: check it.",
  EMFILE: "too many files are open: close other programs and try again.",
};

/** One sentence for an error that opening, reading or listing a file threw. An error of another kind is thrown on. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : null;
  if (code === null) throw error;
  return PROBLEMS[code] ?? `the system cannot read it (${code}): check the disk and try again.`;
}
