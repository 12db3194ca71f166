import path from "node:path";

export class Uri {
  static parse(text: string): Uri {
    const { protocol, pathname } = new URL(text);
    return new Uri(protocol.slice(0, -1), decodeURIComponent(pathname));
  }
  static joinPath(uri: Uri, ...parts: readonly string[]): Uri {
    return uri.with({ path: path.posix.join(uri.path, ...parts) });
  }
  static file(file: string): Uri {
    return new Uri("file", file);
  }
  constructor(
    readonly scheme: string,
    readonly path: string,
  ) {}
  with(change: { readonly scheme?: string; readonly path?: string }): Uri {
    return new Uri(change.scheme ?? this.scheme, change.path ?? this.path);
  }
  toString(): string {
    return `${this.scheme}://${this.path.split("/").map(encodeURIComponent).join("/")}`;
  }
}
