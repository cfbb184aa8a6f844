/** Stands in every sealed case, so that another text is known at once. */
const sealedFormat = 'torimodosu-case-sealed';

/**
 * How often the passphrase is hashed: what OWASP asks of PBKDF2 with SHA-256
 * (https://cheatsheetseries.owasp.org/cheatsheets/Password_Storage_Cheat_Sheet.html). Each seal
 * carries its own number, so that a later one can be higher.
 */
const rounds = 600_000;

/** More would stop the page for minutes: a seal that asks for it was not made by this site. */
const mostRounds = 10_000_000;

/** Bytes of the salt and of the initialisation vector (NIST SP 800-38D: 96 bits). */
const saltLength = 16;
const ivLength = 12;

/** A text that only its passphrase opens: AES-GCM, its key by PBKDF2. Bytes are in base64. */
export interface Sealed {
  format: typeof sealedFormat;
  version: 1;
  rounds: number;
  salt: string;
  iv: string;
  data: string;
}

/** The key of a seal, with what it was made with. It lives as long as the reader's visit. */
export interface SealKey {
  rounds: number;
  salt: string;
  /** 256 bits, in base64. */
  key: string;
}

/** Reads a sealed case; `undefined` when it is not one. Never throws. */
export function asSealed(value: unknown): Sealed | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { format, version, rounds: times, salt, iv, data } = value as Partial<Sealed>;
  const texts =
    isBytes(salt, saltLength) && isBytes(iv, ivLength) && isBytes(data) && data!.length > 0;
  const isRight =
    format === sealedFormat &&
    version === 1 &&
    Number.isSafeInteger(times) &&
    times! > 0 &&
    times! <= mostRounds &&
    texts;
  return isRight
    ? { format, version, rounds: times!, salt: salt!, iv: iv!, data: data! }
    : undefined;
}

/** Whether a text is base64, of so many bytes where that is told. */
function isBytes(text: unknown, length?: number): boolean {
  const isBase64 =
    typeof text === 'string' &&
    /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?$/.test(text);
  return isBase64 && (length === undefined || atob(text).length === length);
}

/**
 * Makes the key of a passphrase. Forms of a letter that look the same count as one (NFKC): a phone
 * and a computer type Japanese differently.
 * @param made what the seal to be opened was made with; without it a new salt is drawn
 */
export async function keyOf(
  passphrase: string,
  made: Pick<Sealed, 'rounds' | 'salt'> = {
    rounds,
    salt: toText(crypto.getRandomValues(new Uint8Array(saltLength))),
  },
): Promise<SealKey> {
  const secret = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const base = await crypto.subtle.importKey('raw', secret, 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: toBytes(made.salt), iterations: made.rounds },
    base,
    256,
  );
  return { rounds: made.rounds, salt: made.salt, key: toText(new Uint8Array(bits)) };
}

/** Seals a text. The same text is another seal each time. */
export async function seal(text: string, key: SealKey): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(ivLength));
  const data = await crypto.subtle.encrypt(
    cipher(iv, key),
    await aesKey(key, 'encrypt'),
    new TextEncoder().encode(text),
  );
  return {
    format: sealedFormat,
    version: 1,
    rounds: key.rounds,
    salt: key.salt,
    iv: toText(iv),
    data: toText(new Uint8Array(data)),
  };
}

/**
 * Opens a seal.
 * @returns its text; `undefined` when the passphrase is another one or a bit of it was changed: the
 * two look the same
 */
export async function open(sealed: Sealed, key: SealKey): Promise<string | undefined> {
  try {
    const data = await crypto.subtle.decrypt(
      cipher(toBytes(sealed.iv), sealed),
      await aesKey(key, 'decrypt'),
      toBytes(sealed.data),
    );
    return new TextDecoder().decode(data);
  } catch {
    return undefined;
  }
}

/** What the key was made with is sealed along: a changed salt or number of rounds is found. */
function cipher(
  iv: Uint8Array<ArrayBuffer>,
  { rounds: times, salt }: Pick<Sealed, 'rounds' | 'salt'>,
) {
  return {
    name: 'AES-GCM',
    iv,
    additionalData: new TextEncoder().encode(`${sealedFormat} 1 ${times} ${salt}`),
  };
}

function aesKey({ key }: SealKey, use: KeyUsage): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', toBytes(key), 'AES-GCM', false, [use]);
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

/** Throws where the text is no base64. */
function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
