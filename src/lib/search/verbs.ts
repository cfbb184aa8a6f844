/** Rows of the kana table by which Japanese verbs of the five-step class change before an ending. */
const steps: Record<string, string[]> = {
  う: ['わ', 'い', 'う', 'え', 'お', 'っ'],
  く: ['か', 'き', 'く', 'け', 'こ', 'い'],
  ぐ: ['が', 'ぎ', 'ぐ', 'げ', 'ご', 'い'],
  す: ['さ', 'し', 'す', 'せ', 'そ'],
  つ: ['た', 'ち', 'つ', 'て', 'と', 'っ'],
  ぬ: ['な', 'に', 'ぬ', 'ね', 'の', 'ん'],
  ぶ: ['ば', 'び', 'ぶ', 'べ', 'ぼ', 'ん'],
  む: ['ま', 'み', 'む', 'め', 'も', 'ん'],
  る: ['ら', 'り', 'る', 'れ', 'ろ', 'っ'],
};

/**
 * The beginnings under which a verb is met. In data, `~` marks a verb that changes its last kana
 * (`乗っ取~る`: 乗っ取ら, 乗っ取り, 乗っ取っ …) and `+` one that only drops it (`止め+る`: 止め).
 * Anything else is returned as it is.
 */
export function stemsOf(form: string): string[] {
  const changing = /^(.+)~(.)$/.exec(form);
  if (changing) return (steps[changing[2]!] ?? [changing[2]!]).map((kana) => changing[1]! + kana);
  const dropping = /^(.+)\+る$/.exec(form);
  return [dropping ? dropping[1]! : form];
}

const endings =
  /^(?:から|まで|より|てへん|へん|てもうた|でもうた|もうた|てしもうた|てしもた|しもた|ちまった|ねんけど|ねん|やけど|やんか|とる|とん|ばい|けん|じゃが|しちゃ(?:った|って|い)|ちゃ(?:った|って|い)|じゃ(?:った|って|い)|てしま[いうっえ]|でしま[いうっえ]|されて|られて|れて|られ|せられ|させ|され|なければ|なかった|なくて|なく|ない|ません(?:でした)?|ました|ます|まし|ませ|ましょう|たい|たく|たかった|たら|たり|たのに|た|だ|て(?:いる|いた|いない|いて|る|た|ない|た|は|も)?|で(?:いる|いた|る|す|した|しょうか|しょう|は|も|きる|きない|きた)?|って|った|よう|れば|れ|る|う|い|か|かも(?:しれない|しれません|)|か(?:な|も|ら)|けど|けれど|のに|ので|のは|のが|のを|のか|の|は|が|を|に|へ|と|も|や|から|まで|より|だけ|しか|など|とか|って|ね|よ|な|さ|し|し(?:た|て|たい|ます|ました|ない|よう)|する|すれば|します|しました|したい|した|して|どう(?:すれば|したら|しよう)?|いい|よい|です|でした|ください|くれ(?:る|た|ない|ません)?|もら(?:う|った|える|えない|いたい)|ほしい|欲しい|みたい|らしい|そう|そうだ|べき|こと|もの|とき|時|場合|ため|なの(?:です)?|です|すが|何|なん|[おご](?=\p{Script=Han})|さん|方法|やり方|仕方|しかた|ある|あり|いる|いま|今|急に|やばい|ん|くる|き(?:た|て)?|来(?:た|て|る)?|っ|ー)/u;

/**
 * Takes verb endings, particles and polite words off the beginning of a text; what is left carries
 * meaning. Used on what a scan did not recognise. Folded text in, the same text or a shorter one out.
 */
export function withoutEndings(text: string): string {
  let rest = text;
  for (let match = endings.exec(rest); match && match[0] !== ''; match = endings.exec(rest))
    rest = rest.slice(match[0].length);
  return rest;
}
