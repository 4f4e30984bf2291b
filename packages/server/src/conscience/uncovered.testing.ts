/** Rules that no test refuses through HTTP yet, each with why. Only ever shorter: one that is refused must leave. */
export const notYetRefusedThroughHttp: Readonly<Record<string, string>> = {};

/** Moves that neither the demonstration nor a scenario makes yet. Only ever shorter: one that is made must leave. */
export const notYetMade: Readonly<Record<string, string>> = {};
