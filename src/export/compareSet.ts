import type { ExportedFile } from "./exportFigure.js";
import { newVersionOf, type Exported } from "./exportedSets.js";
import { nameOf, type ExportStore } from "./exportStore.js";
import { endingOf, markerLength, readMarker, withLineFeeds } from "./marker.js";
import { sameBytes } from "./plannedWrites.js";
import type { Beside, RefreshedFile } from "./refreshedFile.js";
import { contentHash, type Digest } from "./seal.js";

export interface FreshExport {
  /** What the experiment gives now. */
  readonly now: readonly ExportedFile[];
  /** The same under the old statement of its origin, with the hash of the content or as it was before there was one. */
  readonly asStated: (seals: boolean) => Promise<readonly ExportedFile[]>;
}

/** The files of one figure beside what they should be. @param lead the member whose origin was run */
export async function compareSet(
  store: ExportStore,
  members: readonly Exported[],
  lead: Exported,
  { now, asStated }: FreshExport,
  digest: Digest,
): Promise<RefreshedFile[]> {
  const known = new Map<boolean, Promise<readonly ExportedFile[]>>();
  /** What a member would have been at its time, when its origin is the one that was run. */
  const statedBytes = async (member: Exported, seals: boolean): Promise<Uint8Array | undefined> => {
    if (JSON.stringify(member.provenance) !== JSON.stringify(lead.provenance)) return undefined;
    const stated = known.get(seals) ?? asStated(seals);
    known.set(seals, stated);
    return (await stated).find(({ ending }) => member.stem + ending === member.file)?.bytes;
  };
  const compared: RefreshedFile[] = [];
  for (const member of members) {
    const bytes = now.find(({ ending }) => member.stem + ending === member.file)?.bytes;
    compared.push(await compareMember(store, member, bytes, (seals) => statedBytes(member, seals), digest));
  }
  const absent = now.filter(({ ending }) => !members.some(({ file }) => file === lead.stem + ending));
  const owned = compared.some(({ state }) => state !== "foreign");
  return [...compared, ...(owned ? await Promise.all(absent.map((each) => placeFor(store, lead.stem, each))) : [])];
}

async function compareMember(
  store: ExportStore,
  { file, content, condition, seal }: Exported,
  bytes: Uint8Array | undefined,
  statedBytes: (seals: boolean) => Promise<Uint8Array | undefined>,
  digest: Digest,
): Promise<RefreshedFile> {
  const text = withLineFeeds(content, endingOf(file));
  const isText = (other: Uint8Array | undefined) => other !== undefined && sameBytes(text, other);
  const before = content;
  if (condition === "unsealed" && !isText(await statedBytes(false)))
    return {
      file,
      state: "foreign",
      reason: "does not state the hash of its content, and is not what its experiment gives; export it again",
    };
  if (bytes === undefined)
    return { file, state: "failed", reason: "is no longer one of the files of its figure; delete it" };
  if (condition === "unsealed") return { file, state: "renewed", bytes, before };
  if (condition === "intact") {
    if (isText(bytes)) return { file, state: "fresh" };
    return { file, state: isText(await statedBytes(true)) ? "renewed" : "stale", bytes, before };
  }
  const stated = await statedBytes(true);
  const written = stated === undefined ? undefined : await contentHash(stated, file, digest);
  const edited = { file, state: "edited", bytes, before } as const;
  if (written === seal?.sha256) return edited;
  return { ...edited, beside: await besideOf(store, file, digest) };
}

/** A place beside an edited file that is free, or holds a new version from before that nobody has touched. */
async function besideOf(store: ExportStore, file: string, digest: Digest): Promise<Beside> {
  const path = newVersionOf(file);
  const { kind, link } = await store.standing(path);
  if (kind === "nothing" && !link) return { path };
  const before = kind === "file" && !link ? await store.read(path) : undefined;
  const marker = before === undefined ? undefined : readMarker(before.subarray(0, markerLength), endingOf(path));
  if (before !== undefined && marker?.kind === "marked" && marker.seal?.file === nameOf(file))
    if ((await contentHash(before, path, digest)) === marker.seal.sha256) return { path, before };
  return { path, reason: "holds something else" };
}

/** A file of the figure that is not among those that are ours. */
async function placeFor(store: ExportStore, stem: string, { ending, bytes }: ExportedFile): Promise<RefreshedFile> {
  const file = stem + ending;
  const { kind, link } = await store.standing(file);
  if (kind === "nothing" && !link) return { file, state: "missing", bytes };
  const what = link ? "a link" : kind === "file" ? "another's file" : kind === "folder" ? "a folder" : "no plain file";
  return { file, state: "foreign", blocks: true, reason: `is ${what}, in the place of one of the figure's files` };
}
