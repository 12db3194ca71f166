export interface Workbench {
  readonly port: number;
  /** None for an empty window. */
  readonly folder?: string;
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The bundle whose run() is called inside the extension host. */
  readonly tests?: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export function workbenchUrl({ port, folder, extension, tests, environment }: Workbench): string {
  const remote = (file: string): string => `vscode-remote://127.0.0.1:${String(port)}${urlPath(file)}`;
  const payload: [string, string][] = [
    ["skipWelcome", "true"],
    ["extensionDevelopmentPath", remote(extension)],
  ];
  if (tests !== undefined) payload.push(["extensionTestsPath", remote(tests)]);
  if (environment !== undefined) payload.push(["extensionEnvironment", JSON.stringify(environment)]);
  const query = new URLSearchParams({
    ...(folder === undefined ? { ew: "true" } : { folder: urlPath(folder) }),
    payload: JSON.stringify(payload),
  });
  return `http://127.0.0.1:${String(port)}/?${query.toString()}`;
}

function urlPath(file: string): string {
  const slashes = file.replaceAll("\\", "/");
  return slashes.startsWith("/") ? slashes : `/${slashes}`;
}
