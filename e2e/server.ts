// Starts the built program as its own demo, on a free port, in a folder that is thrown away.

import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const program = process.env.GEGENSTROM_BIN ?? join(root, "target/debug/gegenstrom");

/** How long the demo may take until it prints its address. */
const patience = 60_000;

export interface Demo {
  /** The address it has printed, with a slash at the end. */
  readonly url: string;
  /** Where its database lies. */
  readonly folder: string;
  /** What it has said so far. */
  said(): string;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** A fresh demo, ready to be visited. */
export async function startDemo(env: Record<string, string> = {}): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), "gegenstrom-demo-"));
  const url = `http://127.0.0.1:${await freePort()}/`;
  const listen = new URL(url).host;
  const child = spawn(program, ["demo", "--listen", listen, "--data", data], {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env, NO_COLOR: "1" },
  });
  let all = "";
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (piece: Buffer) => (all += piece));
  const stop = async () => {
    await end(child);
    await rm(data, { recursive: true, force: true });
  };
  try {
    await printed(child, url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, folder: data, said: () => all, stop };
}

/** Waits until the program has printed its address; fails with all it said when it does not. */
function printed(child: ChildProcess, url: string): Promise<void> {
  return new Promise((fulfil, reject) => {
    let said = "";
    const late = setTimeout(() => give(`${program} demo did not print ${url} in time`), patience);
    const give = (reason: string) => {
      clearTimeout(late);
      reject(new Error(`${reason}\n${said}`));
    };
    const hear = (piece: Buffer) => {
      said = (said + piece).slice(-20_000);
      if (!said.includes(url)) return;
      clearTimeout(late);
      fulfil();
    };
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", (error) => give(`${program} cannot be started: ${error.message}`));
    child.once("exit", (code) => give(`${program} demo ended with ${code}`));
  });
}

/** Asks politely first. */
function end(child: ChildProcess): Promise<void> {
  return new Promise((fulfil) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return fulfil();
    const impatient = setTimeout(() => child.kill("SIGKILL"), 5_000);
    child.once("exit", () => {
      clearTimeout(impatient);
      fulfil();
    });
    child.kill("SIGTERM");
  });
}

function freePort(): Promise<number> {
  return new Promise((fulfil, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === "object" ? fulfil(address.port) : reject(new Error("no port"))));
    });
  });
}
