import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { RequestHandler } from "express";
import sirv from "sirv";

/** The page asks nobody but the server it came from. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data: blob:",
  "worker-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The built page, beside the compiled server; from the source it is where the build has put it. */
const FOLDER = ["../../web/", "../../dist/web/"]
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .find((folder) => existsSync(`${folder}assets`));

/** The dashboard at `/`, compressed; null when it was not built. Files with a hash in their name are kept by browsers. */
export function dashboard(): RequestHandler | null {
  if (FOLDER === undefined) return null;
  return sirv(FOLDER, {
    brotli: true,
    gzip: true,
    etag: true,
    setHeaders: (response, pathname) => {
      response.setHeader("X-Content-Type-Options", "nosniff");
      response.setHeader("Referrer-Policy", "no-referrer");
      response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
      response.setHeader(
        "Cache-Control",
        pathname.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache",
      );
    },
  });
}
