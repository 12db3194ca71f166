import { posix } from "node:path";
import type { Report } from "../../src/experiment/report.js";
import { exportFiles } from "../../src/export/exportFiles.js";
import type { ExportStore, Standing } from "../../src/export/exportStore.js";
import type { Provenance } from "../../src/export/provenance.js";
import type { RefreshServices } from "../../src/export/refresh.js";
import { illustrative } from "../figures/reports.js";
import { provenance, services } from "./services.js";

export const origin = { generator: "g 1", hash: "aa".repeat(32), seeds: [] };

/** What an experiment gives with changes; here the only changes are of the tolerance. */
export const reportWith = (set: readonly string[]): Report => illustrative(Number(set.at(-1)?.split("=")[1] ?? 0.045));

/** Files in memory. */
export class Folder implements ExportStore {
  readonly files = new Map<string, Uint8Array>();
  readonly others = new Map<string, Standing>();

  list() {
    return Promise.resolve([...this.files.keys()]);
  }
  head(file: string, length: number) {
    return Promise.resolve(this.files.get(file)?.subarray(0, length));
  }
  read(file: string) {
    return Promise.resolve(this.files.get(file));
  }
  standing(path: string): Promise<Standing> {
    return Promise.resolve(this.others.get(path) ?? { kind: this.files.has(path) ? "file" : "nothing", link: false });
  }
  resolve(file: string, relative: string) {
    return posix.join(posix.dirname(file), relative);
  }

  text(file: string): string {
    return new TextDecoder().decode(this.files.get(file));
  }
  write(file: string, text: string): void {
    this.files.set(file, new TextEncoder().encode(text));
  }

  /** Files as they are exported, or as they were before they stated the hash of their content. */
  async export(stem: string, change: Partial<Provenance>, seals = true): Promise<void> {
    const { files: _files, ...base } = provenance;
    const stated = { ...base, experiment: "../a.distill.json", set: [], ...origin, ...change };
    for (const { ending, bytes } of await exportFiles(
      stated,
      posix.basename(stem),
      (set) => Promise.resolve(reportWith(set)),
      { ...services, seals },
    ))
      this.files.set(stem + ending, bytes);
  }
}

export function shell(change: Partial<RefreshServices> = {}): RefreshServices & { readonly runs: string[] } {
  const runs: string[] = [];
  return {
    ...services,
    runs,
    run: (experiment, set) => {
      runs.push(`${experiment} ${set.join(" ")}`);
      return Promise.resolve({ ...origin, report: reportWith(set) });
    },
    ...change,
  };
}
