import { cardNumbersIn } from '../card-number.ts';

/**
 * What no note of a case may hold: the whole number of a card; a code that was sent or shown once, or
 * the one printed on a card; a password or a PIN.
 */
export type Secret = 'card-number' | 'code' | 'password';

/** Between a word and what it names: “コードは”, “code: ”, “password was changed to ”. */
const link = String.raw`[)\]」]? {0,3}(?:[はがをの]|[:=→]|\bis\b|\bwas\b|(?:\b(?:was|is|has been|changed|reset|set|back) ){0,3}to\b)?[ :=_]{0,3}`;
const quote = `["'“‘「『(\\[]?`;

/** Codes of other kinds, which are no secret. */
const otherCode =
  /\b(?:error|postal|post|zip|area|country|city|branch|bank|shop|product|promo|discount|coupon|reason|response|status|reference|bar|qr|swift) codes?\b/g;

const codeWord = [
  '(?:認証|確認|セキュリティ|ワンタイム|ログイン|sms)(?:用の?)?(?:コード|番号|キー)',
  'ワンタイムパス(?:ワード)?',
  '(?:桁|けた)の?コード',
  '[6六](?:桁|けた)の(?:番号|数字)',
  '[2二]段階認証の(?:番号|数字)',
  '(?:sms|ショートメール|ショートメッセージ)の(?:番号|数字)',
  '(?:届い|送られ|送られてき|来|もらっ)た(?:番号|数字)',
  // An error, a shop or a branch has a code too; the first part of a compound says so.
  String.raw`(?:^|[^\p{Script=Katakana}\p{Script=Han}ーa-z ]) ?コード`,
  String.raw`\b(?:code|otp|one[- ]time (?:password|passcode|pin)|cvv2?|cvc2?|cid)\b`,
].join('|');

/** What shows digits to be part of a year, day, time, amount, count or something longer. */
const goesOn = String.raw`(?![\d/:-]|[.,]\d| ?(?:[年月日時分円回桁件通個歳けつ番]|yen\b|jpy\b|digits?\b|times?\b))`;
/** Digits of a code, also in two groups; a day in eight digits, as files are named by, is none. */
const codeDigits = String.raw`(?:g-)?(?!20\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d))(?:\d{3}[ -]\d{3}|\d{4,8})${goesOn}`;
/** The digits on the back of a card. */
const backDigits = String.raw`\d{3,4}${goesOn}`;
/** “that I got is”, “they sent me” */
const clause =
  '(?: that| which)? (?:i|we|you|he|she|they|it) (?:[a-z]+ ){0,3}?(?:[a-z]+ ?(?:is|was|[:=])|[a-z]+:|me|us|sent|texted|gave|got|received|entered|typed|out)';

const codes = [
  new RegExp(`(?:${codeWord})${link}${quote}${codeDigits}`, 'u'),
  new RegExp(
    `(?:^|[^\\d.,/:-])${codeDigits}["'”’」』)\\]]? ?(?:が|は|という|is |was )(?:[^\\n。.]|\\.[^ ]){0,40}?(?:${codeWord})`,
    'u',
  ),
  new RegExp(`${codeDigits} ?というコード`, 'u'),
  new RegExp(`\\b(?:code|otp|passcode)${clause} ?${quote}${codeDigits}`, 'u'),
  // “asked for the code, I said 482913”
  new RegExp(
    `(?:${codeWord})[^\\d\\n。、.番]{1,15}${codeDigits} ?[とを] ?(?:答え|言っ|伝え|教え|入れ)`,
    'u',
  ),
  // Google writes its codes so.
  /\bg-\d{6}\b/,
  // The three digits on the back of a card; four on American Express.
  new RegExp(
    String.raw`(?:セキュリティ(?:コード|番号)|カードの?裏面?の(?:番号|数字)|\bsecurity code\b|\bcvv2?\b|\bcvc2?\b)${link}${quote}${backDigits}`,
    'u',
  ),
  new RegExp(
    `(?:裏|署名欄)[^\\d\\n。]{0,6}[34三四](?:桁|けた|ケタ)[^\\d\\n。]{0,10}${backDigits}`,
    'u',
  ),
  new RegExp(
    String.raw`\bdigits?(?: number| code)?(?: printed)? (?:on|at|from) the back(?: of (?:the|my|his|her) card)?(?: (?:is|was|are|were))?[ :=,]{1,3}${quote}${backDigits}`,
    'u',
  ),
];

const passwordWord = String.raw`パスワード|パスコード|暗証番号|ピンコード|\b(?:passwords?|passcodes?|passphrase|passwd|pwd?|pin)\b(?: ?(?:code|number|コード|番号))?`;
/** Latin letters, digits and signs. */
const token = '[!-~]{4,200}';

const passwords = {
  /** A word, and something that follows as its value. */
  named: new RegExp(`(?:${passwordWord})(${link})(${quote})(${token})(.?)`, 'gu'),
  /** A colon says that the next thing is the value, whatever it is; “pass” alone is too common. */
  labelled: new RegExp(
    `(?:${passwordWord}|\\bpass|パス) {0,2}[:=] {0,2}(${token})[ 。]*(?:$|です|\\n)`,
    'gmu',
  ),
  /** “パスワードは sakura です”. */
  stated: new RegExp(
    `(?:${passwordWord})は? ?(${token}?) ?(?:です|でした|だった|だ。|に(?:した|変え|変更|設定))`,
    'gu',
  ),
  /** “パスワードは Sakura”, and nothing after it. */
  last: new RegExp(`(?:${passwordWord})は ?(${token}?) ?。?$`, 'gmu'),
};

/** What is told of a password without being one: “Password: changed”. */
const notValue =
  /^(?:changed?|reset|unknown|none|forgot(?:ten)?|wrong|weak|strong|safe|same|done|again|lost|stolen|leaked|required|needed|amazon|google|apple|iphone|android|1password)$/;

/** Days, times, amounts, orders, telephone numbers, addresses, counts, what is masked: near the word by chance. */
const harmless =
  /^(?:\d{1,4}[/-]\d{1,2}(?:[/-]\d{1,2})?|\d{1,2}:\d\d(?::\d\d)?|[¥\\]?\d{1,3}(?:,\d{3})+|[¥\\]\d+|\d{3}-\d{7}-\d{7}|\+?\d{1,4}-\d{1,4}-\d{3,4}|https?:.*|[^@]+@[a-z0-9-]+(?:\.[a-z0-9-]+)+|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:jp|com)(?:\/.*)?|\d{1,3}-[a-z]+|[*x•●-]+)$/;
/** What makes of digits a year, a count or an amount. */
const unit = /^[年月日時分円回桁件通個歳けつ文番]/;

/**
 * Recognises, in what a reader writes, something that must not be kept. A sentence about a password
 * (“パスワードを変えた”) and the number of an order, a telephone, a day or an amount are nothing of
 * the kind. Takes time in proportion to the length.
 */
export function secretIn(text: string): Secret | undefined {
  const plain = plainOf(text);
  if (cardNumbersIn(plain).length > 0 || namedCard.test(plain)) return 'card-number';
  const told = plain.replace(otherCode, '');
  if (codes.some((code) => code.test(told))) return 'code';
  return hasPassword(plain) ? 'password' : undefined;
}

/** Digits that are called the number of a card are one, whatever their check digit says. */
const namedCard = /(?:カード番号|\bcard (?:number|no\.?))[^\d\n]{0,6}\d(?:[ -]?\d){12,18}(?![\d-])/;

function hasPassword(plain: string): boolean {
  const values = (pattern: RegExp) => [...plain.matchAll(pattern)].map(([, value]) => value!);
  return (
    [...plain.matchAll(passwords.named)].some(([, said, opening, value, next]) => {
      // What is quoted may be an ordinary word; brackets explain.
      if (opening && opening !== '(' && opening !== '[') return isWord(value!);
      if (unit.test(next!) || !isValue(value!)) return false;
      // Words follow each other without more; only digits are no word.
      return said!.trim() !== '' || /\d/.test(value!);
    }) || [passwords.labelled, passwords.stated, passwords.last].flatMap(values).some(isWord)
  );
}

/** Whether it cannot be an ordinary word: it has a digit, or a sign that no word has. */
function isValue(token: string): boolean {
  const bare = bareOf(token);
  return isWord(token) && /[^a-z'’./-]/.test(bare);
}

function isWord(token: string): boolean {
  const bare = bareOf(token);
  return bare.length >= 4 && !notValue.test(bare) && !harmless.test(bare);
}

/** Without what links it to the word, and the signs that end a sentence or a quotation. */
function bareOf(token: string): string {
  return token.replace(/^[:=]+|[.,;:!?)\]"']+$/g, '');
}

/** In small letters of one width, with one kind of blank and dash, and none that nobody sees. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/(\d)(?: ?- ?|ー)(?=\d)/g, '$1-')
    .replace(/(\d{4})[./_\n](?=\d{4})/g, '$1-');
}
