import { codeOf } from "./errorCode.js";
import type { Wording } from "./wording.js";

/** What an error of a file system means, by the code that Node or VS Code gives it. */
export function causeOf(error: unknown, l10n: Wording): string {
  const code = codeOf(error) ?? "";
  const words = wordsFor(code, l10n);
  if (words === undefined) return error instanceof Error ? error.message : String(error);
  return `${words} (${code})`;
}

function wordsFor(code: string, l10n: Wording): string | undefined {
  switch (code) {
    case "ENOSPC":
      return l10n.t("there is no space left on the device");
    case "EDQUOT":
      return l10n.t("the quota of the disk is used up");
    case "EACCES":
    case "EPERM":
    case "NoPermissions":
      return l10n.t("permission is denied");
    case "EROFS":
      return l10n.t("the file system is read-only");
    case "EISDIR":
    case "FileIsADirectory":
      return l10n.t("it is a folder");
    case "ENOTDIR":
    case "FileNotADirectory":
      return l10n.t("a part of its path is not a folder");
    case "ENOENT":
    case "FileNotFound":
      return l10n.t("a part of its path is not there");
    case "EEXIST":
    case "FileExists":
      return l10n.t("something else of that name is there");
    case "EXDEV":
      return l10n.t("it lies on another device than its folder, so it cannot be replaced in one step");
    case "EBUSY":
      return l10n.t("it is in use or mounted by itself, so it cannot be replaced in one step");
    case "ELOOP":
      return l10n.t("links on its path lead round in a circle");
    case "ENAMETOOLONG":
      return l10n.t("its name is too long for the file system");
    case "EFBIG":
      return l10n.t("it is too large for the file system");
    case "EMFILE":
    case "ENFILE":
      return l10n.t("too many files are open");
    case "EIO":
      return l10n.t("the device failed");
    case "Unavailable":
      return l10n.t("the file system does not answer");
    default:
      return undefined;
  }
}
