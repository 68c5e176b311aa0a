// Who has the key of a tandem, and whether it is still the one that was seen before. No element of the page is touched
// here: what is to be shown comes out as a state.

import { generateX25519Identity, identityToRecipient } from "./age.js";
import { numberOf, open, seal } from "./sealing.js";

/**
 * @typedef {object} State what the server says
 * @property {{recipient: string, sealed: string} | null} share
 * @property {boolean} begun
 * @property {string | null} partner the public half of the partner's key
 * @property {string | null} partners_share to which key of the partner the tandem's key was sealed
 */

/**
 * @typedef {object} Access
 * @property {"open" | "begin" | "waiting" | "both-lost" | "tandem-changed"} is
 * @property {string} [identity] the tandem's secret
 * @property {string} [recipient] its public half, which the server does not know: so it cannot forge an entry
 * @property {"none" | "missing" | "give" | "changed"} partner
 */

/**
 * @param {State} state
 * @param {import("./keyring.js").Keyring} keys
 * @param {{partner?: string, tandem?: string} | undefined} seen what this person's browsers saw before
 * @returns {Promise<Access>}
 */
export async function access(state, keys, seen) {
  const partner = partnerOf(state, seen);
  const share = state.share?.recipient === keys.recipient ? await open(keys.identity, state.share.sealed) : undefined;
  if (typeof share?.tandem === "string") {
    const recipient = await identityToRecipient(share.tandem);
    const is = seen?.tandem && seen.tandem !== recipient ? "tandem-changed" : "open";
    return { is, identity: share.tandem, recipient, partner };
  }
  if (!state.begun) return { is: "begin", partner };
  const partnerOpens = state.partner !== null && state.partners_share === state.partner;
  return { is: partnerOpens ? "waiting" : "both-lost", partner };
}

/**
 * @param {State} state
 * @param {{partner?: string} | undefined} seen
 */
function partnerOf(state, seen) {
  if (!state.partner) return "missing";
  if (seen?.partner && seen.partner !== state.partner) return "changed";
  return state.partners_share === state.partner ? "none" : "give";
}

/**
 * A new key for a tandem, sealed to whoever makes it.
 * @param {import("./keyring.js").Keyring} keys
 */
export async function newTandem(keys) {
  const identity = await generateX25519Identity();
  return { recipient: await identityToRecipient(identity), share: await shareFor(keys.recipient, identity) };
}

/**
 * The tandem's key for one person.
 * @param {string} recipient
 * @param {string} identity
 */
export const shareFor = (recipient, identity) => seal(recipient, { tandem: identity });

/**
 * The number that both see if nobody is in between: it covers both keys and the tandem's.
 * @param {string} mine
 * @param {string} partners
 * @param {string} tandem
 */
export const commonNumber = (mine, partners, tandem) => numberOf(...[mine, partners].sort(), tandem);
