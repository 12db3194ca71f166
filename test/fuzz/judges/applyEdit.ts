import type { Edit } from "../arbitraries/exports.js";

const mark = "self-distill-provenance: ";

/** The bytes of an exported file after an edit; latin1, so that every byte is one character. */
export function applyEdit(content: string, { what, at, text }: Edit): string {
  const place = at % (content.length + 1);
  const plain = Buffer.from(text, "utf8").toString("latin1");
  switch (what) {
    case "flip":
      return (
        content.slice(0, place) +
        String.fromCharCode((content.charCodeAt(place) || 0) ^ (1 + (at % 7))) +
        content.slice(place + 1)
      );
    case "insert":
      return content.slice(0, place) + plain + content.slice(place);
    case "cut":
      return content.slice(0, place) + content.slice(place + 1 + (at % 40));
    case "append":
      return content + plain;
    case "moveMark":
    case "repeatMark": {
      const line = content.split("\n").find((each) => each.includes(mark)) ?? "";
      const rest = what === "moveMark" ? content.replace(`${line}\n`, "") : content;
      const lines = rest.split("\n");
      lines.splice(at % (lines.length + 1), 0, line);
      return lines.join("\n");
    }
    case "rewrite":
      return rewrite(content, text);
  }
}

/** Puts another value for a key into the line for machines: `figure="x"`. */
function rewrite(content: string, change: string): string {
  const start = content.indexOf(mark) + mark.length;
  const end = content.indexOf("}\n", start);
  const split = change.indexOf("=");
  const addition = `${JSON.stringify(change.slice(0, split))}:${change.slice(split + 1)}`;
  return content.includes(mark) && end >= 0 ? `${content.slice(0, end)},${addition}${content.slice(end)}` : content;
}
