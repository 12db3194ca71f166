/**
 * The VS Code that tests and `npm start` run in: the server build that this package carries, and the Node it was made
 * for. Raise `recipe` whenever the way it is prepared changes, so that prepared copies are made again.
 */
export const serverVersion = { codeServer: "4.139.1", node: "24.21.0", recipe: 1 } as const;

/** Large or unbuildable without a compiler, and of no use for showing one extension. */
export const unneededExtensions =
  /^(copilot|mermaid-markdown-features|ms-vscode\..*|microsoft-authentication|git|git-base|github|github-authentication|tunnel-forwarding)$/;

export const unneededDependencies: readonly string[] = [
  "@devcontainers/cli",
  "@github/copilot-sdk",
  "@microsoft/mxc-sdk",
  "@vscode/copilot-api",
  "@vscode/sandbox-runtime",
  "@vscode/sqlite3",
  "@vscode/windows-process-tree",
  "@vscode/windows-registry",
  "kerberos",
  "ssh2",
  "node-addon-api",
];
