import { causeOf } from "./causes.js";
import type { FileAccess } from "./fileAccess.js";
import type { Place } from "./findPlace.js";
import { insist } from "./insist.js";
import { WriteError, writeErrorOf } from "./writeError.js";

/** One file on its way to its place. Each step that was begun can be undone, also when it failed half-way. */
export class Replacement {
  private readonly draft: string;
  private readonly former: string;
  private begun: "nothing" | "draft" | "former" | "swap" = "nothing";

  constructor(
    private readonly access: FileAccess,
    readonly place: Place,
  ) {
    this.draft = access.draftBeside(place.target);
    this.former = access.draftBeside(place.target);
  }

  /** Whatever fails is told with this file's name. */
  async attempt(step: () => Promise<void>): Promise<void> {
    try {
      await step();
    } catch (error) {
      throw writeErrorOf(error, this.place.name);
    }
  }

  /** The new content, complete and beside its place. */
  async stage(bytes: Uint8Array): Promise<void> {
    this.begun = "draft";
    await this.createChecked(this.draft, bytes);
  }

  /** What stands there, under a second name. */
  async keep(): Promise<void> {
    const { access, place } = this;
    if (place.present === undefined) return;
    this.begun = "former";
    if (!(await access.link(place.target, this.former)))
      await this.createChecked(this.former, await access.read(place.target));
  }

  async swap(): Promise<void> {
    this.begun = "swap";
    await this.access.move(this.draft, this.place.target);
  }

  private async createChecked(path: string, bytes: Uint8Array): Promise<void> {
    const { access, place } = this;
    await access.create(path, bytes, place.present !== undefined);
    if (!areEqual(await access.read(path), bytes))
      throw new WriteError((l10n) =>
        l10n.t("{0} could not be written: what was read back differs from what was written", place.name),
      );
    if (place.present?.owner !== undefined) await access.adopt(path, place.present.owner);
  }

  /** Returns what could not be undone. */
  async undo(): Promise<WriteError[]> {
    const { access, place } = this;
    if (this.begun === "nothing") return [];
    if (this.begun === "swap") {
      try {
        await insist(() => this.putBack());
      } catch (error) {
        return [this.notPutBack(error)];
      }
    }
    return [
      ...(await this.tidy(this.draft)),
      ...(place.present === undefined || this.begun === "draft" ? [] : await this.tidy(this.former)),
    ].map((error) => writeErrorOf(error, access.display(place.target)));
  }

  private async putBack(): Promise<void> {
    const { access, place } = this;
    // What stands there is this program's only if its draft has left.
    if ((await access.look(this.draft)) !== undefined) return;
    if (place.present !== undefined) await access.move(this.former, place.target);
    else await access.remove(place.target);
  }

  private notPutBack(cause: unknown): WriteError {
    const { access, place, former } = this;
    return new WriteError(
      (l10n) =>
        place.present === undefined
          ? l10n.t("{0} could not be removed again: {1}", place.name, causeOf(cause, l10n))
          : l10n.t(
              "{0} could not be put back: {1}; what it held is in {2}",
              place.name,
              causeOf(cause, l10n),
              access.display(former),
            ),
      cause,
    );
  }

  /** The new content stands: the former one goes. Returns what could not be removed. */
  async finish(): Promise<WriteError[]> {
    return this.place.present === undefined ? [] : this.tidy(this.former);
  }

  private async tidy(path: string): Promise<WriteError[]> {
    const { access, place } = this;
    try {
      await insist(() => access.remove(path));
      return [];
    } catch (cause) {
      return [
        new WriteError(
          (l10n) =>
            l10n.t(
              "{0} is left over from writing {1} and could not be removed: {2}",
              access.display(path),
              place.name,
              causeOf(cause, l10n),
            ),
          cause,
        ),
      ];
    }
  }
}

function areEqual(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
