import { name, version } from "../../package.json";

/** What made a report. */
export const generator = { name, version } as const;
