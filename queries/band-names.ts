/** Properties of a brief that hold the parts of its text's signature: copies share at least one. */
export const BAND_NAMES = ["band1", "band2", "band3", "band4", "band5", "band6"] as const;
