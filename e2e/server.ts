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
  /** Moves the clock of a demo that was started with one on to that instant, and waits until all that fell due is done. */
  travel(to: Date): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

/** A fresh demo, ready to be visited. With a clock, time stands still there until it is told to travel. */
export async function startDemo(env: Record<string, string> = {}, clock?: Date): Promise<Demo> {
  const data = await mkdtemp(join(tmpdir(), "gegenstrom-demo-"));
  const url = `http://127.0.0.1:${await freePort()}/`;
  const listen = new URL(url).host;
  const standing = clock ? ["--clock", clock.toISOString()] : [];
  const child = spawn(program, ["demo", "--listen", listen, "--data", data, ...standing], {
    stdio: [clock ? "pipe" : "ignore", "pipe", "pipe"],
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
  const travel = async (to: Date) => {
    // The program writes instants without empty fractions.
    const answer = printed(child, `at ${to.toISOString().replace(".000Z", "Z")}\n`);
    child.stdin?.write(`${to.toISOString()}\n`);
    await answer;
  };
  return { url, folder: data, said: () => all, travel, stop };
}

/** Waits until the program has printed something, at first its address; fails with all it said when it does not. */
function printed(child: ChildProcess, wanted: string): Promise<void> {
  return new Promise((fulfil, reject) => {
    let said = "";
    const late = setTimeout(() => give(`${program} demo did not print ${wanted} in time`), patience);
    const failed = (error: Error) => give(`${program} cannot be started: ${error.message}`);
    const give = (reason: string) => {
      clearTimeout(late);
      reject(new Error(`${reason}\n${said}`));
    };
    const hear = (piece: Buffer) => {
      said = (said + piece).slice(-20_000);
      if (!said.includes(wanted)) return;
      clearTimeout(late);
      child.stdout?.off("data", hear);
      child.stderr?.off("data", hear);
      child.off("error", failed);
      child.off("exit", left);
      fulfil();
    };
    const left = (code: number | null) => give(`${program} demo ended with ${code}`);
    child.stdout?.on("data", hear);
    child.stderr?.on("data", hear);
    child.once("error", failed);
    child.once("exit", left);
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
