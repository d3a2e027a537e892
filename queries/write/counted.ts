/** Which statements a summary relationship counts: done, affirmed, and not rejected by an analyst. */
export const COUNTED = "NOT s.planned AND NOT s.negated AND s.status <> 'REJECTED'";
