/** Griot's version, as in package.json (a test compares them). Part of every brief's `extractor`. */
export const GRIOT_VERSION = "0.1.0";
