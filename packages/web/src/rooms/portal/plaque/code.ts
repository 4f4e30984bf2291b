/** Letters and figures that a plaque code is made of: none that look alike. */
const shape = /^[2-9A-HJ-NP-Z]{16}$/;

/** The code at the end of the address that a plaque's QR code holds. */
export function codeOf(address: string): string {
  return (
    address
      .trim()
      .replace(/[?#].*$/, '')
      .replace(/\/+$/, '')
      .split('/')
      .at(-1) ?? ''
  );
}

/** What someone typed to be verified: a plaque's code, also out of its whole address, or else a base number. */
export function readTyped(typed: string): { code: string } | { number: string } {
  const last = decodeSafely(codeOf(typed)).trim();
  const code = last.replace(/[\s-]/g, '').toUpperCase();
  return shape.test(code) ? { code } : { number: last };
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
