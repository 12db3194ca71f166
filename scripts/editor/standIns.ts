import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const watchdog = "exports.start = () => {};\n";

const log = `const fs = require('node:fs');
const path = require('node:path');

class Logger {
  constructor(name, file) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    Object.assign(this, { name, file, level: 2 });
  }
  write(level, label, message) {
    if (level >= this.level) fs.appendFileSync(this.file, new Date().toISOString() + ' [' + label + '] ' + message + '\\n');
  }
  trace(message) { this.write(0, 'trace', message); }
  debug(message) { this.write(1, 'debug', message); }
  info(message) { this.write(2, 'info', message); }
  warn(message) { this.write(3, 'warning', message); }
  error(message) { this.write(4, 'error', message); }
  critical(message) { this.write(5, 'critical', message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  setPattern() {}
  clearFormatters() {}
  flush() {}
  drop() {}
}

exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.createRotatingLogger = (name, file) => Promise.resolve(new Logger(name, file));
exports.createAsyncRotatingLogger = (name, file) => Promise.resolve(new Logger(name, file));
`;

/** Two of the server's native modules need a compiler to install; what it uses of them is this little. */
export function writeStandIns(serverFolder: string): void {
  const standIns = { "@vscode/native-watchdog": watchdog, "@vscode/spdlog": log };
  for (const [name, code] of Object.entries(standIns)) {
    const folder = path.join(serverFolder, "node_modules", name);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "package.json"), JSON.stringify({ name, version: "0.0.0", main: "index.js" }));
    writeFileSync(path.join(folder, "index.js"), code);
  }
}
