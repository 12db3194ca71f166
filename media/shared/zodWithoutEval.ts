import { config } from "zod";

// The content security policy forbids compiled validators. Schemas look at this when they are made, so it must be
// imported before them.
config({ jitless: true });
