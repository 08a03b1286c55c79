import { createHash } from 'node:crypto';

/**
 * The one script of the site: passkeys exist in browsers only. Written for all browsers that know WebAuthn, so it turns
 * base64url to bytes itself (the JSON helpers of the standard are younger than many phones here).
 */
const code = `const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
const text = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '');
const ids = (list = []) => list.map((one) => ({ ...one, id: bytes(one.id) }));
const ask = async (form) => {
  const body = form.dataset.next === undefined ? {} : { next: form.dataset.next };
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error((await answer.json()).title);
  return (await answer.json()).options;
};
const create = async (options) => {
  const made = await navigator.credentials.create({ publicKey: { ...options, challenge: bytes(options.challenge),
    user: { ...options.user, id: bytes(options.user.id) }, excludeCredentials: ids(options.excludeCredentials) } });
  const { clientDataJSON, attestationObject } = made.response;
  return { id: made.id, rawId: made.id, type: made.type, clientExtensionResults: {}, response: {
    clientDataJSON: text(clientDataJSON), attestationObject: text(attestationObject),
    transports: made.response.getTransports ? made.response.getTransports() : [] } };
};
const get = async (options) => {
  const given = await navigator.credentials.get({ publicKey: { ...options, challenge: bytes(options.challenge),
    allowCredentials: ids(options.allowCredentials) } });
  const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
  return { id: given.id, rawId: given.id, type: given.type, clientExtensionResults: {}, response: {
    clientDataJSON: text(clientDataJSON), authenticatorData: text(authenticatorData), signature: text(signature),
    userHandle: userHandle ? text(userHandle) : undefined } };
};
const work = { create, get };
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential) continue;
  form.hidden = false;
  const error = form.querySelector('[data-passkey-error]');
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    error.textContent = '';
    try {
      form.elements.credential.value = JSON.stringify(await work[form.dataset.passkey](await ask(form)));
      form.submit();
    } catch (problem) {
      error.textContent = problem instanceof DOMException ? error.dataset.passkeyError : problem.message;
    }
  });
}
`;

export const passkeyScript = {
  code,
  href: `/assets/passkey-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`,
};
