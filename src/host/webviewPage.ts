import { randomBytes } from "node:crypto";
import * as vscode from "vscode";

/** What a page may load: the extension's built files, nothing else. */
export function pageOptions(extension: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extension, "dist")] };
}

/** The HTML shell of a page whose script and style are `dist/NAME.js` and `dist/NAME.css`. */
export function pageHtml(
  webview: vscode.Webview,
  extension: vscode.Uri,
  name: "panel" | "controls",
  title: string,
): string {
  const nonce = randomBytes(18).toString("base64");
  const file = (suffix: string) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extension, "dist", `${name}.${suffix}`)).toString();
  // Style attributes are how chart, component and formula libraries place things; sheets come from files, and scripts
  // are bound to the nonce.
  const policy = [
    "default-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-src 'none'",
    "object-src 'none'",
    "connect-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src-elem ${webview.cspSource}`,
    "style-src-attr 'unsafe-inline'",
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource} data: blob:`,
  ].join("; ");
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${file("css")}" id="vscode-codicon-stylesheet">
<title>${title}</title>
</head>
<body>
<script nonce="${nonce}" src="${file("js")}"></script>
</body>
</html>`;
}
